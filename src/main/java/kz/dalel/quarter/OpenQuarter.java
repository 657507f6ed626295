package kz.dalel.quarter;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.ledger.Ledger;
import kz.dalel.methodology.Editions;
import kz.dalel.methodology.EditionId;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.quarter.domain.CycleProcess;
import kz.dalel.quarter.persistence.CycleEntity;
import kz.dalel.quarter.persistence.CycleRepository;
import kz.dalel.registry.People;
import kz.dalel.registry.Registry;
import kz.dalel.registry.Role;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.QuarterId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A supervisor opens a quarter: fixes the edition, the readings and the terms it is carried out under. */
@Service
public class OpenQuarter {

    private final CycleRepository cycles;
    private final Editions editions;
    private final Registry registry;
    private final People people;
    private final Deadlines deadlines;
    private final CycleProcess process;
    private final Ledger ledger;
    private final Clock clock;

    OpenQuarter(
            CycleRepository cycles,
            Editions editions,
            Registry registry,
            People people,
            Deadlines deadlines,
            CycleProcess process,
            Ledger ledger,
            Clock clock) {
        this.cycles = cycles;
        this.editions = editions;
        this.registry = registry;
        this.people = people;
        this.deadlines = deadlines;
        this.process = process;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @throws UserError {@code FORBIDDEN} if the actor is no supervisor; {@code CONFLICT} if the quarter is open or was
     *     closed; {@code INVALID} if a term makes no sense, the edition or a reading is unknown, or nobody is assessed
     */
    @Transactional
    public CycleId handle(Command command) {
        Instant now = clock.instant();
        people.require(command.actor(), Role.SUPERVISOR);
        if (cycles.findOpened(command.quarter().toString()).isPresent()) {
            throw new UserError(UserError.Kind.CONFLICT, "quarter.alreadyOpened", command.quarter());
        }
        QuarterCycle cycle = new QuarterCycle(
                CycleId.random(),
                command.quarter(),
                command.edition(),
                editions.byId(command.edition()).readings(command.readings()).choices(),
                QuarterCycle.State.RUNNING,
                submissionDeadline(command, now),
                verificationDeadline(command, now),
                positive(command.correctionDays(), "correctionDays"),
                positive(command.appealDays(), "appealDays"),
                positive(command.appealDecisionDays(), "appealDecisionDays"),
                command.approval(),
                Optional.empty());
        if (registry.bodiesOn(command.quarter().lastDay()).isEmpty()) {
            throw new UserError(UserError.Kind.INVALID, "quarter.noBodies", command.quarter());
        }
        cycles.saveAndFlush(new CycleEntity(cycle, command.actor(), now));
        ledger.record(command.actor(), LedgerAct.QUARTER_OPENED, cycle.quarter().toString());
        process.start(cycle);
        return cycle.id();
    }

    private Instant submissionDeadline(Command command, Instant now) {
        QuarterId quarter = command.quarter();
        if (Deadlines.dayOf(now).isBefore(quarter.firstDay())) {
            throw new UserError(UserError.Kind.INVALID, "quarter.notBegun", quarter);
        }
        Instant deadline = command.submissionDay()
                .map(day -> Deadlines.endOf(day, Deadlines.END_OF_DAY))
                .orElseGet(() -> deadlines.submission(quarter));
        if (!Deadlines.dayOf(deadline).isAfter(quarter.lastDay())) {
            throw new UserError(UserError.Kind.INVALID, "quarter.submissionBeforeEnd", quarter);
        }
        if (!deadline.isAfter(now)) {
            throw new UserError(UserError.Kind.INVALID, "quarter.submissionPassed", Deadlines.dayOf(deadline));
        }
        return deadline;
    }

    private Instant verificationDeadline(Command command, Instant now) {
        int days = positive(command.verificationDays(), "verificationDays");
        return deadlines.afterWorkingDays(submissionDeadline(command, now), days);
    }

    private static int positive(int days, String field) {
        if (days < 1) {
            throw new UserError(UserError.Kind.INVALID, "quarter.termTooShort." + field);
        }
        return days;
    }

    /**
     * What a supervisor fixes.
     *
     * @param submissionDay last day for evidence; empty for the rule: the 10th of the next month or the working day after
     * @param verificationDays working days for verification after the submission deadline
     * @param correctionDays working days a body has for what was returned
     * @param appealDays working days in which an appeal is in time
     * @param appealDecisionDays working days in which the commission decides
     * @param approval whether heads of bodies approve what is presented
     * @param readings option code by interpretation code where the quarter departs from the edition
     */
    public record Command(
            PersonId actor,
            QuarterId quarter,
            EditionId edition,
            Optional<LocalDate> submissionDay,
            int verificationDays,
            int correctionDays,
            int appealDays,
            int appealDecisionDays,
            ApprovalMode approval,
            Map<String, String> readings) {}
}

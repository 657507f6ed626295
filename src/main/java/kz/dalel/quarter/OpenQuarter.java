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
import kz.dalel.quarter.domain.CycleProcess;
import kz.dalel.quarter.persistence.CycleEntity;
import kz.dalel.quarter.persistence.CycleRepository;
import kz.dalel.registry.People;
import kz.dalel.registry.Registry;
import kz.dalel.registry.Role;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.QuarterId;
import kz.dalel.shared.UserError;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A supervisor opens a quarter: fixes the edition, the readings and the terms it is carried out under. */
@Service
public class OpenQuarter {

    private final CycleRepository cycles;
    private final Editions editions;
    private final Registry registry;
    private final People people;
    private final CycleDates dates;
    private final CycleProcess process;
    private final ApplicationEventPublisher events;
    private final Ledger ledger;
    private final Clock clock;

    OpenQuarter(
            CycleRepository cycles,
            Editions editions,
            Registry registry,
            People people,
            CycleDates dates,
            CycleProcess process,
            ApplicationEventPublisher events,
            Ledger ledger,
            Clock clock) {
        this.cycles = cycles;
        this.editions = editions;
        this.registry = registry;
        this.people = people;
        this.dates = dates;
        this.process = process;
        this.events = events;
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
        Instant submission = dates.submission(command.quarter(), command.submissionDay(), now);
        QuarterCycle cycle = new QuarterCycle(
                CycleId.random(),
                command.quarter(),
                command.edition(),
                editions.byId(command.edition()).readings(command.readings()).choices(),
                QuarterCycle.State.RUNNING,
                submission,
                dates.verification(submission, command.verificationDays()),
                CycleDates.positive(command.correctionDays(), "correctionDays"),
                CycleDates.positive(command.appealDays(), "appealDays"),
                CycleDates.positive(command.appealDecisionDays(), "appealDecisionDays"),
                command.approval(),
                Optional.empty());
        if (registry.bodiesOn(command.quarter().lastDay()).isEmpty()) {
            throw new UserError(UserError.Kind.INVALID, "quarter.noBodies", command.quarter());
        }
        CycleTerms terms = new CycleTerms(
                CycleDates.submissionDay(command.quarter(), command.submissionDay()), command.verificationDays());
        cycles.saveAndFlush(new CycleEntity(cycle, terms, command.actor(), now));
        ledger.record(command.actor(), LedgerAct.QUARTER_OPENED, cycle.quarter().toString());
        events.publishEvent(new QuarterOpened(cycle));
        process.start(cycle);
        return cycle.id();
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

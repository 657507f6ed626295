package kz.dalel.quarter;

import java.time.Clock;
import java.util.Optional;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.ledger.Ledger;
import kz.dalel.methodology.Edition;
import kz.dalel.quarter.persistence.NotDueEntity;
import kz.dalel.quarter.persistence.NotDueRepository;
import kz.dalel.registry.ConflictsOfInterest;
import kz.dalel.registry.People;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitId;
import kz.dalel.shared.UserError;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A supervisor decides, before the submission deadline, that an indicator is not due of a body in this cycle, or that one
 * of its units is left out of the whole (A15).
 */
@Service
public class DecideNotDue {

    private final CycleStages stages;
    private final Cycles cycles;
    private final Assessments assessments;
    private final NotDueRepository decisions;
    private final People people;
    private final ConflictsOfInterest conflicts;
    private final ApplicationEventPublisher events;
    private final Ledger ledger;
    private final Clock clock;

    DecideNotDue(
            CycleStages stages,
            Cycles cycles,
            Assessments assessments,
            NotDueRepository decisions,
            People people,
            ConflictsOfInterest conflicts,
            ApplicationEventPublisher events,
            Ledger ledger,
            Clock clock) {
        this.stages = stages;
        this.cycles = cycles;
        this.assessments = assessments;
        this.decisions = decisions;
        this.people = people;
        this.conflicts = conflicts;
        this.events = events;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * The same decision again changes nothing.
     *
     * @throws UserError {@code FORBIDDEN} if the actor is no supervisor, or has a conflict of interest with the body; {@code NOT_FOUND} if the cycle has no such body,
     *     the edition no such indicator or the body no such unit; {@code INVALID} without a body, an indicator or a reason; {@code CONFLICT} after
     *     the submission deadline
     */
    @Transactional
    public void handle(Command command) {
        people.require(command.actor(), Role.SUPERVISOR);
        if (command.body() == null || command.indicator() == null) {
            throw new UserError(UserError.Kind.INVALID, "quarter.notDueOfWhat");
        }
        if (command.reason() == null || command.reason().isBlank()) {
            throw new UserError(UserError.Kind.INVALID, "quarter.notDueReasonMissing");
        }
        QuarterCycle cycle = stages.lockOpen(command.cycle());
        if (clock.instant().isAfter(cycle.submissionDeadline())) {
            throw new UserError(UserError.Kind.CONFLICT, "quarter.notDueTooLate");
        }
        Assessment assessment = assessments
                .find(cycle.id(), command.body())
                .orElseThrow(() -> new UserError(UserError.Kind.NOT_FOUND, "quarter.unknownBody", command.body()));
        conflicts.refuse(command.actor(), assessment.body());
        requireKnown(command, assessment, cycles.editionOf(cycle));
        NotDue decision =
                new NotDue(command.indicator(), command.unit(), command.reason().strip());
        boolean known = assessment.notDue().stream()
                .anyMatch(each -> each.indicator().equals(decision.indicator())
                        && each.unit().equals(decision.unit()));
        if (!known) {
            decisions.save(new NotDueEntity(cycle.id(), command.body(), decision, command.actor(), clock.instant()));
            ledger.record(
                    command.actor(),
                    LedgerAct.NOT_DUE_DECIDED,
                    assessment.businessKey() + "/" + decision.indicator(),
                    decision.reason());
            events.publishEvent(
                    new NotDueDecided(cycle.id(), command.body(), decision.indicator(), decision.unit()));
        }
    }

    private static void requireKnown(Command command, Assessment assessment, Edition edition) {
        edition.indicator(command.indicator());
        command.unit().ifPresent(unit -> {
            if (assessment.units().stream().noneMatch(each -> each.id().equals(unit))) {
                throw new UserError(UserError.Kind.NOT_FOUND, "quarter.unknownUnit", unit);
            }
        });
    }

    /**
     * What a supervisor decides.
     *
     * @param unit the one unit left out; empty when the whole indicator is not due
     */
    public record Command(
            PersonId actor,
            CycleId cycle,
            BodyId body,
            IndicatorCode indicator,
            Optional<UnitId> unit,
            String reason) {}
}

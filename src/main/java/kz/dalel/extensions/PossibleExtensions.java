package kz.dalel.extensions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.dalel.evidence.ExtendDeadline;
import kz.dalel.evidence.Submission;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.Assessments;
import kz.dalel.quarter.Cycles;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.registry.ConflictsOfInterest;
import kz.dalel.shared.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What could be extended at present, so that nobody is offered what would be refused. */
@Service
@Transactional(readOnly = true)
public class PossibleExtensions {

    private final Cycles cycles;
    private final Assessments assessments;
    private final ExtendDeadline extendDeadline;
    private final ExtensionRules rules;
    private final ConflictsOfInterest conflicts;

    PossibleExtensions(
            Cycles cycles,
            Assessments assessments,
            ExtendDeadline extendDeadline,
            ExtensionRules rules,
            ConflictsOfInterest conflicts) {
        this.cycles = cycles;
        this.assessments = assessments;
        this.extendDeadline = extendDeadline;
        this.rules = rules;
        this.conflicts = conflicts;
    }

    /** What of the body's could be extended, by indicator; nothing once the last day has passed or the body is scored. */
    public List<Submission> of(Assessment assessment, Instant now) {
        return lastDay(assessment)
                .filter(day -> now.isBefore(rules.endOf(assessment, day)))
                .map(day -> extendDeadline.possible(assessment.id(), Optional.empty()))
                .orElse(List.of());
    }

    /** The last day to which the body's term can be extended; empty once the body is scored. */
    public Optional<LocalDate> lastDay(Assessment assessment) {
        return isOpen(assessment)
                ? Optional.of(rules.lastDay(cycles.get(assessment.cycleId())))
                : Optional.empty();
    }

    /** The bodies to which a supervisor could give more time, by cycle and code. */
    public List<Assessment> bodiesFor(PersonId supervisor) {
        return cycles.all().stream()
                .filter(cycle -> cycle.state() == QuarterCycle.State.RUNNING)
                .flatMap(cycle -> assessments.ofCycle(cycle.id()).stream())
                .filter(PossibleExtensions::isOpen)
                .filter(assessment -> !conflicts.exist(supervisor, assessment.body()))
                .toList();
    }

    private static boolean isOpen(Assessment assessment) {
        return assessment.state() == Assessment.State.COLLECTING && assessment.indicatorsOpen() > 0;
    }
}

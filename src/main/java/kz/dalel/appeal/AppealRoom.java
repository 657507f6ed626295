package kz.dalel.appeal;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.evidence.Submissions;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.Cycles;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person can do about a body's score at this moment; the use cases check it all again. */
@Component
public class AppealRoom {

    private final Appeals appeals;
    private final Submissions submissions;
    private final Cycles cycles;
    private final OfficerAccess access;
    private final Clock clock;

    AppealRoom(Appeals appeals, Submissions submissions, Cycles cycles, OfficerAccess access, Clock clock) {
        this.appeals = appeals;
        this.submissions = submissions;
        this.cycles = cycles;
        this.access = access;
        this.clock = clock;
    }

    /**
     * @param receiving whether appeals are received at all: from the preliminary score to the rating's approval
     * @param late whether one lodged now would be late
     * @param appealable lines the person can lodge an appeal on, with what the body submitted for them
     * @param appeals every appeal of the body in the quarter
     * @param officer whether the person acts for the body
     */
    public record Room(
            boolean receiving,
            boolean late,
            Map<IndicatorCode, SubmissionId> appealable,
            List<Appeal> appeals,
            boolean officer) {

        /** Whether the person can take the appeal back. */
        public boolean canWithdraw(Appeal appeal) {
            return officer && receiving && appeal.state().isOpen();
        }
    }

    @Transactional(readOnly = true)
    public Room of(Assessment assessment, PersonId person) {
        Instant now = clock.instant();
        QuarterCycle cycle = cycles.get(assessment.cycleId());
        boolean receiving =
                assessment.preliminaryAt().isPresent() && cycle.state() == QuarterCycle.State.RUNNING;
        boolean officer = access.isOfficer(person, assessment.body());
        List<Appeal> lodged = appeals.ofAssessment(assessment.id());
        return new Room(
                receiving,
                LodgeAppeal.isLate(assessment, now),
                receiving && officer ? appealable(assessment, lodged) : Map.of(),
                lodged,
                officer);
    }

    private Map<IndicatorCode, SubmissionId> appealable(Assessment assessment, List<Appeal> lodged) {
        Set<IndicatorCode> open = lodged.stream()
                .filter(appeal -> appeal.state().isOpen())
                .map(Appeal::indicator)
                .collect(Collectors.toSet());
        Map<IndicatorCode, SubmissionId> lines = new HashMap<>();
        submissions.ofAssessment(assessment.id()).stream()
                .filter(submission -> submission.outcome() != Submission.Outcome.NOT_DUE)
                .filter(submission -> !open.contains(submission.indicator()))
                .forEach(submission -> lines.put(submission.indicator(), submission.id()));
        return lines;
    }
}

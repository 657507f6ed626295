package kz.dalel.evidence;

import java.util.List;
import kz.dalel.evidence.Submission.State;
import kz.dalel.evidence.domain.IndicatorProcess;
import kz.dalel.evidence.persistence.SubmissionRows;
import kz.dalel.ledger.Ledger;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.methodology.Edition;
import kz.dalel.methodology.Indicator;
import kz.dalel.quarter.Applicability;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.Assessments;
import kz.dalel.quarter.Cycles;
import kz.dalel.quarter.IndicatorCount;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.quarter.calendar.Deadlines;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a submission, and starts its process, for every indicator that a body is assessed by in a cycle. */
@Service
public class OpenIndicators {

    private final Assessments assessments;
    private final Cycles cycles;
    private final SubmissionRows submissions;
    private final IndicatorCount count;
    private final IndicatorProcess process;
    private final Deadlines deadlines;
    private final Ledger ledger;

    OpenIndicators(
            Assessments assessments,
            Cycles cycles,
            SubmissionRows submissions,
            IndicatorCount count,
            IndicatorProcess process,
            Deadlines deadlines,
            Ledger ledger) {
        this.assessments = assessments;
        this.cycles = cycles;
        this.submissions = submissions;
        this.count = count;
        this.process = process;
        this.deadlines = deadlines;
        this.ledger = ledger;
    }

    /**
     * Once opened, nothing is opened again.
     *
     * @return whether there is any indicator to wait for
     */
    @Transactional
    public boolean handle(AssessmentId id) {
        Assessment assessment = assessments.lock(id);
        if (!submissions.ofAssessment(id).isEmpty()) {
            return true;
        }
        deadlines.holdCalendar();
        QuarterCycle cycle = cycles.get(assessment.cycleId());
        Edition edition = cycles.editionOf(cycle);
        List<Indicator> applicable = edition.indicators().stream()
                .filter(indicator -> Applicability.of(assessment, indicator).applies())
                .toList();
        if (applicable.isEmpty()) {
            return false;
        }
        List<Submission> opened = applicable.stream()
                .map(indicator -> open(assessment, cycle, indicator))
                .toList();
        submissions.insert(opened);
        ledger.record(Ledger.SYSTEM, LedgerAct.INDICATORS_OPENED, assessment.businessKey());
        count.open(id, opened.size());
        opened.forEach(submission -> process.start(submission, assessment, edition.indicator(submission.indicator()), cycle));
        return true;
    }

    private static Submission open(Assessment assessment, QuarterCycle cycle, Indicator indicator) {
        return new Submission(
                SubmissionId.random(),
                assessment.id(),
                cycle.id(),
                cycle.quarter(),
                assessment.body(),
                indicator.code(),
                State.OPEN,
                null,
                false,
                cycle.submissionDeadline(),
                null,
                0,
                null,
                null,
                null);
    }
}

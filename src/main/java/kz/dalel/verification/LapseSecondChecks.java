package kz.dalel.verification;

import kz.dalel.evidence.Submission;
import kz.dalel.evidence.Submissions;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.verification.domain.SecondCheckProcess;
import kz.dalel.verification.persistence.SecondCheckRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The verification deadline has passed: second checks that are not done hold nothing up any longer, and the first verdicts stand. */
@Service
class LapseSecondChecks {

    private final Submissions submissions;
    private final SecondCheckRows rows;
    private final SecondCheckProcess process;

    LapseSecondChecks(Submissions submissions, SecondCheckRows rows, SecondCheckProcess process) {
        this.submissions = submissions;
        this.rows = rows;
        this.process = process;
    }

    @Transactional
    void handle(AssessmentId assessment) {
        for (Submission submission : submissions.ofAssessment(assessment)) {
            rows.openOf(submission.id()).ifPresent(check -> process.lapse(check.id()));
        }
    }
}

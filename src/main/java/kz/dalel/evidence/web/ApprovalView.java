package kz.dalel.evidence.web;

import java.util.List;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.evidence.web.PassageView.HandOverView;
import kz.dalel.quarter.ApprovalMode;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.shared.IndicatorCode;

/**
 * What the task of approving a submission shows beside the submission itself.
 *
 * @param assessment the body's assessment
 * @param mode whether each submission is approved by itself or all that are ready at once
 * @param ready what can be approved in one act with this task, the task's own submission included
 * @param signature name of the signature file that was put to what is ticked; null if there is none
 * @param ownHands whether the reader handed the task's submission over himself or herself
 */
record ApprovalView(
        AssessmentId assessment, ApprovalMode mode, List<ReadyView> ready, String signature, boolean ownHands) {

    /**
     * A submission before the head.
     *
     * @param chosen whether it is ticked
     */
    record ReadyView(SubmissionId submission, IndicatorCode code, String title, HandOverView handedOver, boolean chosen) {}
}

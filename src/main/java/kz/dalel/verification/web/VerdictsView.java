package kz.dalel.verification.web;

import java.time.Instant;
import java.util.List;
import kz.dalel.evidence.ItemContent;
import kz.dalel.evidence.VersionId;
import kz.dalel.verification.Outcome;
import kz.dalel.verification.RejectionReason;
import kz.dalel.verification.Stage;
import kz.dalel.verification.VerdictRow;
import kz.dalel.verification.domain.ItemChange;

/**
 * What has been decided about a submission, and what is being decided.
 *
 * @param revision of the draft; 0 where there is none or the reader may not decide
 * @param rows the draft
 * @param savedBy name of who saved the draft last; null where there is none
 * @param savedAt when
 * @param decided every verdict that stands in the order in which they were given
 * @param retracted verdicts that were taken back, in the order in which they were
 * @param changes what the body made of items that were returned
 * @param reasons reasons a person may choose
 * @param clauseHint the indicator's lines in the regulation, to begin a clause with
 * @param editable whether the reader may decide now
 * @param givenTo name of the verifier who is to decide; null where nobody is, and for the body, whose business it is not
 */
record VerdictsView(
        long revision,
        List<VerdictRow> rows,
        String savedBy,
        Instant savedAt,
        List<DecidedView> decided,
        List<RetractedView> retracted,
        List<ChangeView> changes,
        List<ReasonView> reasons,
        String clauseHint,
        boolean editable,
        String givenTo) {

    /**
     * A verdict.
     *
     * @param decidedBy name of who decided; {@code system} where a deadline did
     * @param actingFor name of the verifier whom the decider stood in for; null for everybody else
     * @param round the round of the submission in which the version came in
     * @param own whether the reader decided so
     * @param retractable whether the reader could take it back now
     */
    record DecidedView(
            VersionId versionId,
            Outcome outcome,
            Long quantity,
            RejectionReason reasonCode,
            String reasonTitle,
            String clause,
            String comment,
            String decidedBy,
            String actingFor,
            Instant decidedAt,
            Stage stage,
            int round,
            boolean own,
            boolean retractable) {}

    /**
     * A verdict that its verifier took back.
     *
     * @param reason why
     * @param by name of the verifier
     * @param at when
     * @param own whether that was the reader
     */
    record RetractedView(VersionId versionId, Outcome outcome, String reason, String by, Instant at, boolean own) {}

    /**
     * An item that came back from the body.
     *
     * @param versionId its latest version
     * @param returnedId the version that was returned; the remark is in its verdict
     * @param withdrawn whether the body took it back
     * @param fields names of the fields that were changed
     * @param before what the returned version said
     */
    record ChangeView(
            VersionId versionId, VersionId returnedId, boolean withdrawn, List<String> fields, ItemContent before) {

        static ChangeView of(ItemChange change) {
            return new ChangeView(
                    change.now().id(),
                    change.before().id(),
                    change.withdrawn(),
                    change.fields(),
                    change.before().content());
        }
    }

    /** A reason. */
    record ReasonView(RejectionReason code, String title) {}
}

package kz.dalel.evidence;

import java.util.List;
import java.util.UUID;
import kz.dalel.evidence.persistence.ItemQueries;
import kz.dalel.evidence.persistence.ReceiptRows;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The items of evidence that have been submitted. */
@Service
@Transactional(readOnly = true)
public class Evidence {

    private final ItemQueries items;
    private final ReceiptRows receipts;

    Evidence(ItemQueries items, ReceiptRows receipts) {
        this.items = items;
        this.receipts = receipts;
    }

    /** The latest version of every item that was not withdrawn, evidence added in appeals included. */
    public List<ItemVersion> currentVersions(SubmissionId submission) {
        return items.current(submission);
    }

    /** Every version that was ever submitted, superseded and withdrawn ones included. */
    public List<ItemVersion> allVersions(SubmissionId submission) {
        return items.all(submission);
    }

    /** The evidence added in an appeal. */
    public List<ItemVersion> ofAppeal(UUID appeal) {
        return items.ofAppeal(appeal);
    }

    /** @throws UserError {@code NOT_FOUND} if there is no such version */
    public ItemVersion version(VersionId id) {
        return items.find(id).orElseThrow(() -> new UserError(UserError.Kind.NOT_FOUND, "evidence.unknownVersion"));
    }

    /**
     * The current versions of all of a body's items for the quarters of a year, whether accepted or not: what carries over
     * is for the reader to choose. Cancelled cycles are left out.
     */
    public List<ItemVersion> ofBodyInYear(BodyId body, int year) {
        return items.ofBodyInYear(body, year);
    }

    /** As {@link #ofBodyInYear(BodyId, int)}, for one indicator. */
    public List<ItemVersion> ofBodyInYear(BodyId body, int year, IndicatorCode indicator) {
        return items.ofBodyInYear(body, year, indicator);
    }

    /** The receipts of a submission in the order of its rounds. */
    public List<Receipt> receipts(SubmissionId submission) {
        return receipts.ofSubmission(submission);
    }

    /** The receipts of all submissions of an assessment, withdrawn ones included, in the order in which they were issued. */
    public List<Receipt> receiptsOf(AssessmentId assessment) {
        return receipts.ofAssessment(assessment);
    }
}

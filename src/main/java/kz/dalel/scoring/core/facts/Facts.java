package kz.dalel.scoring.core.facts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.dalel.methodology.NotApplicable;

/**
 * What the scoring core takes, one type per shape of measurement. The values are as they were counted; {@link #fault()}
 * tells whether they contradict themselves.
 */
public sealed interface Facts permits Numbers, DocumentPresence, ReportForm, CommissionMeetings, LegalPropaganda {

    /** What is wrong with the facts; empty if they can be scored. */
    Optional<Reason> fault();

    /** Why the facts leave nothing to assess; empty if there is something. */
    default Optional<NotApplicable> notApplicable() {
        return Optional.empty();
    }

    /** The facts under their keys. */
    List<Given> given();

    /**
     * The facts by their keys as they are recorded in JSON: whole numbers, truth values, words, lists of three months,
     * null for a document that is not due.
     */
    Map<String, Object> recorded();
}

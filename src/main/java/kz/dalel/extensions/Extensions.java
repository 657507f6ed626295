package kz.dalel.extensions;

import java.util.List;
import kz.dalel.extensions.persistence.ExtensionRows;
import kz.dalel.quarter.AssessmentId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The extensions that were asked for and given, and what they did. */
@Service
@Transactional(readOnly = true)
public class Extensions {

    private final ExtensionRows rows;

    Extensions(ExtensionRows rows) {
        this.rows = rows;
    }

    /** Those nobody has decided on, in the order in which they came. */
    public List<Extension> pending() {
        return rows.pending();
    }

    /** Those decided on, the latest decision first. */
    public List<Extension> decided(int limit) {
        return rows.decided(limit);
    }

    /** Those of one body's quarter, the latest proposal first. */
    public List<Extension> of(AssessmentId assessment) {
        return rows.ofAssessment(assessment);
    }

    /** The submissions of one body's quarter whose term was extended, by indicator, the latest extension of each last. */
    public List<ExtendedTerm> termsOf(AssessmentId assessment) {
        return rows.terms(assessment);
    }
}

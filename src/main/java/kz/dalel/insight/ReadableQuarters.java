package kz.dalel.insight;

import java.util.Comparator;
import java.util.List;
import kz.dalel.quarter.AssessedQuarter;
import kz.dalel.quarter.AssessedQuarters;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.Assessments;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The quarters of bodies that a person may hold against each other. */
@Service
@Transactional(readOnly = true)
public class ReadableQuarters {

    private final InsightAccess access;
    private final Assessments assessments;
    private final AssessedQuarters quarters;

    ReadableQuarters(InsightAccess access, Assessments assessments, AssessedQuarters quarters) {
        this.access = access;
        this.assessments = assessments;
        this.quarters = quarters;
    }

    /** Those of the bodies the person acts for, body by body, the latest first. */
    public List<AssessedQuarter> own(PersonId person) {
        return access.own(person).stream()
                .flatMap(body -> quarters.of(body).stream())
                .filter(each -> !each.isCancelled())
                .sorted(Comparator.comparing(AssessedQuarter::bodyName).thenComparing(AssessedQuarter::quarter, Comparator.reverseOrder()))
                .toList();
    }

    /**
     * Every quarter of the body that an assessment is of.
     *
     * @throws UserError {@code NOT_FOUND} for whoever may not see the body, or if there is no such assessment
     */
    public List<AssessedQuarter> ofBodyAssessedIn(PersonId person, AssessmentId id) {
        BodyId body = assessments.get(id).body();
        access.require(person, body);
        return quarters.of(body);
    }
}

package kz.dalel.appeal;

import java.util.List;
import kz.dalel.appeal.persistence.AppealEntity;
import kz.dalel.appeal.persistence.AppealRepository;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The appeals that have been lodged. */
@Service
@Transactional(readOnly = true)
public class Appeals {

    private final AppealRepository appeals;

    Appeals(AppealRepository appeals) {
        this.appeals = appeals;
    }

    /** @throws UserError {@code NOT_FOUND} if there is no such appeal */
    public Appeal get(AppealId id) {
        return appeals.findById(id.value()).map(AppealEntity::toAppeal).orElseThrow(Appeals::unknown);
    }

    /** Every appeal against an assessment's score, in the order in which they were lodged. */
    public List<Appeal> ofAssessment(AssessmentId assessment) {
        return appeals.findByAssessmentIdOrderByLodgedAt(assessment.value()).stream()
                .map(AppealEntity::toAppeal)
                .toList();
    }

    static UserError unknown() {
        return new UserError(UserError.Kind.NOT_FOUND, "appeal.notFound");
    }
}

package kz.dalel.appeal.persistence;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Access to {@code dalel.appeal}. */
public interface AppealRepository extends JpaRepository<AppealEntity, UUID> {

    List<AppealEntity> findByAssessmentIdOrderByLodgedAt(UUID assessmentId);

    long countByAssessmentIdAndIndicator(UUID assessmentId, String indicator);
}

package kz.dalel.appeal.persistence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.dalel.appeal.Appeal.State;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Access to {@code dalel.appeal}. */
public interface AppealRepository extends JpaRepository<AppealEntity, UUID> {

    /** The assessment of an appeal, without reading the appeal itself yet. */
    @Query("select appeal.assessmentId from AppealEntity appeal where appeal.id = :id")
    Optional<UUID> assessmentOf(UUID id);

    List<AppealEntity> findByStateAndDecisionDeadlineAfterOrderById(State state, Instant moment);

    List<AppealEntity> findByAssessmentIdOrderByLodgedAt(UUID assessmentId);

    long countByAssessmentIdAndIndicator(UUID assessmentId, String indicator);

    boolean existsByAssessmentIdAndIndicatorAndStateIn(UUID assessmentId, String indicator, Collection<State> states);
}

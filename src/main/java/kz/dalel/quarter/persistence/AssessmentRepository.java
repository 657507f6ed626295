package kz.dalel.quarter.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.dalel.quarter.Assessment.State;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

/** Access to {@code dalel.assessment}. */
public interface AssessmentRepository extends JpaRepository<AssessmentEntity, UUID> {

    List<AssessmentEntity> findByCycleIdOrderByBody(UUID cycleId);

    List<AssessmentEntity> findByCycleIdAndStateOrderByBody(UUID cycleId, State state, Limit limit);

    boolean existsByCycleIdAndState(UUID cycleId, State state);

    Optional<AssessmentEntity> findByCycleIdAndBody(UUID cycleId, String body);
}

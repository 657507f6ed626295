package kz.dalel.quarter.persistence;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Access to {@code dalel.not_due_decision}. */
public interface NotDueRepository extends JpaRepository<NotDueEntity, UUID> {

    List<NotDueEntity> findByCycleIdAndBodyOrderByDecidedAt(UUID cycleId, String body);

    List<NotDueEntity> findByCycleIdOrderByDecidedAt(UUID cycleId);
}

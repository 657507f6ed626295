package kz.dalel.quarter.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Access to {@code dalel.quarter_cycle}. */
public interface CycleRepository extends JpaRepository<CycleEntity, UUID> {

    @Query("select c from CycleEntity c where c.quarter = :quarter and c.state <> kz.dalel.quarter.QuarterCycle.State.CANCELLED")
    Optional<CycleEntity> findOpened(String quarter);

    List<CycleEntity> findByOrderByQuarterDescOpenedAtDesc();
}

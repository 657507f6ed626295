package kz.dalel.rating.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Access to {@code dalel.rating}. */
public interface RatingRepository extends JpaRepository<RatingEntity, UUID> {

    Optional<RatingEntity> findFirstByCycleIdOrderByNumberDesc(UUID cycleId);

    Optional<RatingEntity> findByCycleIdAndPublishedAtIsNotNull(UUID cycleId);

    List<RatingEntity> findByPublishedAtIsNotNull();
}

package kz.dalel.quarter.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a row for the rest of the transaction and shows it as it is then. Whoever waited for the row must not go on with
 * what it read before: two submissions closed at one moment would both, or neither, count as the last.
 */
@Component
public class RowLocks {

    private final EntityManager entityManager;

    RowLocks(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<CycleEntity> cycle(UUID id) {
        return lock(CycleEntity.class, id);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<AssessmentEntity> assessment(UUID id) {
        return lock(AssessmentEntity.class, id);
    }

    private <T> Optional<T> lock(Class<T> type, UUID id) {
        T entity = entityManager.find(type, id);
        if (entity == null) {
            return Optional.empty();
        }
        entityManager.flush();
        entityManager.refresh(entity, LockModeType.PESSIMISTIC_WRITE);
        return Optional.of(entity);
    }
}

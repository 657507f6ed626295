package kz.dalel.quarter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.dalel.quarter.persistence.AssessmentEntity;
import kz.dalel.quarter.persistence.AssessmentRepository;
import kz.dalel.quarter.persistence.NotDueEntity;
import kz.dalel.quarter.persistence.NotDueRepository;
import kz.dalel.quarter.persistence.RowLocks;
import kz.dalel.quarter.persistence.UnitCorrectionRows;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.QuarterId;
import kz.dalel.shared.UnitId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The assessments of bodies, each with its snapshot of the registry. */
@Service
@Transactional(readOnly = true)
public class Assessments {

    private final AssessmentRepository assessments;
    private final NotDueRepository decisions;
    private final UnitCorrectionRows corrections;
    private final RowLocks locks;
    private final Cycles cycles;

    Assessments(
            AssessmentRepository assessments,
            NotDueRepository decisions,
            UnitCorrectionRows corrections,
            RowLocks locks,
            Cycles cycles) {
        this.assessments = assessments;
        this.decisions = decisions;
        this.corrections = corrections;
        this.locks = locks;
        this.cycles = cycles;
    }

    /** @throws UserError {@code NOT_FOUND} if there is no such assessment */
    public Assessment get(AssessmentId id) {
        return withDecisions(assessments.findById(id.value()).orElseThrow(Assessments::unknown));
    }

    /**
     * Takes the assessment's row for the rest of the transaction, so that what opens and closes appeals, indicators and
     * the window for appeals happens one after the other.
     *
     * @throws UserError {@code NOT_FOUND} if there is no such assessment
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Assessment lock(AssessmentId id) {
        return withDecisions(locks.assessment(id.value()).orElseThrow(Assessments::unknown));
    }

    /** Every assessment of a cycle in the order of the bodies' codes. */
    public List<Assessment> ofCycle(CycleId id) {
        QuarterId quarter = cycles.get(id).quarter();
        Map<String, List<NotDue>> byBody = decisions.findByCycleIdOrderByDecidedAt(id.value()).stream()
                .collect(Collectors.groupingBy(
                        NotDueEntity::body, Collectors.mapping(NotDueEntity::toNotDue, Collectors.toList())));
        Map<AssessmentId, Set<UnitId>> removed = corrections.removed(id);
        return assessments.findByCycleIdOrderByBody(id.value()).stream()
                .map(each -> each.toAssessment(
                        quarter,
                        byBody.getOrDefault(each.body(), List.of()),
                        removed.getOrDefault(new AssessmentId(each.id()), Set.of())))
                .toList();
    }

    public Optional<Assessment> find(CycleId cycle, BodyId body) {
        return assessments.findByCycleIdAndBody(cycle.value(), body.value()).map(this::withDecisions);
    }

    private Assessment withDecisions(AssessmentEntity entity) {
        QuarterId quarter = cycles.get(new CycleId(entity.cycleId())).quarter();
        List<NotDue> ofBody = decisions.findByCycleIdAndBodyOrderByDecidedAt(entity.cycleId(), entity.body()).stream()
                .map(NotDueEntity::toNotDue)
                .toList();
        return entity.toAssessment(quarter, ofBody, corrections.removed(new AssessmentId(entity.id())));
    }

    private static UserError unknown() {
        return new UserError(UserError.Kind.NOT_FOUND, "quarter.unknownAssessment");
    }
}

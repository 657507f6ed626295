package kz.dalel.quarter;

import java.util.List;
import kz.dalel.quarter.domain.AssessmentProcess;
import kz.dalel.quarter.persistence.AssessmentEntity;
import kz.dalel.quarter.persistence.AssessmentRepository;
import kz.dalel.quarter.persistence.CycleEntity;
import kz.dalel.quarter.persistence.RowLocks;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts the assessments of a cycle, some bodies at a time, so that no transaction grows with the country. */
@Service
public class StartAssessments {

    /** Bodies started in one transaction: a failed batch repeats little, and a thousand bodies take forty of them. */
    static final int BATCH_SIZE = 25;

    private final RowLocks locks;
    private final AssessmentRepository repository;
    private final Assessments assessments;
    private final AssessmentProcess process;

    StartAssessments(
            RowLocks locks, AssessmentRepository repository, Assessments assessments, AssessmentProcess process) {
        this.locks = locks;
        this.repository = repository;
        this.assessments = assessments;
        this.process = process;
    }

    /** @return whether bodies are left to be started; never in a cycle that was cancelled meanwhile */
    @Transactional
    public boolean handle(CycleId id) {
        CycleEntity cycle = locks.cycle(id.value()).orElseThrow();
        if (!cycle.isIn(QuarterCycle.State.RUNNING)) {
            return false;
        }
        List<AssessmentEntity> batch = repository.findByCycleIdAndStateOrderByBody(
                id.value(), Assessment.State.SNAPSHOT, Limit.of(BATCH_SIZE));
        for (AssessmentEntity assessment : batch) {
            assessment.collecting();
            process.start(assessments.get(new AssessmentId(assessment.id())), cycle.toCycle());
        }
        return repository.existsByCycleIdAndState(id.value(), Assessment.State.SNAPSHOT);
    }
}

package kz.dalel.quarter;

import kz.dalel.quarter.domain.CycleProcess;
import kz.dalel.quarter.persistence.CycleRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends the work of a cancelled cycle: nobody is asked for anything any more. */
@Service
public class CancelAssessments {

    private final CycleRepository cycles;
    private final CycleProcess process;

    CancelAssessments(CycleRepository cycles, CycleProcess process) {
        this.cycles = cycles;
        this.process = process;
    }

    @Transactional
    public void handle(CycleId id) {
        process.endAssessments(id, cycles.findById(id.value()).orElseThrow().cancelReason());
    }
}

package kz.dalel.quarter;

import java.util.List;
import java.util.Optional;
import kz.dalel.methodology.Edition;
import kz.dalel.methodology.Editions;
import kz.dalel.methodology.Readings;
import kz.dalel.quarter.persistence.CycleEntity;
import kz.dalel.quarter.persistence.CycleRepository;
import kz.dalel.shared.QuarterId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cycles that have been opened, and the methodology each is carried out under. */
@Service
@Transactional(readOnly = true)
public class Cycles {

    private final CycleRepository cycles;
    private final Editions editions;

    Cycles(CycleRepository cycles, Editions editions) {
        this.cycles = cycles;
        this.editions = editions;
    }

    /** @throws UserError {@code NOT_FOUND} if there is no such cycle */
    public QuarterCycle get(CycleId id) {
        return cycles.findById(id.value())
                .map(CycleEntity::toCycle)
                .orElseThrow(() -> new UserError(UserError.Kind.NOT_FOUND, "quarter.unknownCycle"));
    }

    /** The cycle of a quarter that was opened and not cancelled. */
    public Optional<QuarterCycle> of(QuarterId quarter) {
        return cycles.findOpened(quarter.toString()).map(CycleEntity::toCycle);
    }

    /** Every cycle, cancelled ones included, the latest quarter first. */
    public List<QuarterCycle> all() {
        return cycles.findByOrderByQuarterDescOpenedAtDesc().stream()
                .map(CycleEntity::toCycle)
                .toList();
    }

    public Edition editionOf(QuarterCycle cycle) {
        return editions.byId(cycle.edition());
    }

    public Readings readingsOf(QuarterCycle cycle) {
        return editionOf(cycle).readings(cycle.readings());
    }
}

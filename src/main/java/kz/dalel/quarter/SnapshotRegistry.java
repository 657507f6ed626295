package kz.dalel.quarter;

import java.util.List;
import java.util.Optional;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.ledger.Ledger;
import kz.dalel.quarter.persistence.AssessmentEntity;
import kz.dalel.quarter.persistence.AssessmentRepository;
import kz.dalel.quarter.persistence.CycleEntity;
import kz.dalel.quarter.persistence.RowLocks;
import kz.dalel.registry.RegisteredBody;
import kz.dalel.registry.Registry;
import kz.dalel.shared.QuarterId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Copies what the registry says on the quarter's last day. From here on the cycle uses its own copy, so that a later
 * change of the registry cannot move anybody's denominator.
 */
@Service
public class SnapshotRegistry {

    private final RowLocks locks;
    private final AssessmentRepository assessments;
    private final Registry registry;
    private final Ledger ledger;

    SnapshotRegistry(RowLocks locks, AssessmentRepository assessments, Registry registry, Ledger ledger) {
        this.locks = locks;
        this.assessments = assessments;
        this.registry = registry;
        this.ledger = ledger;
    }

    /** Taken once: a repeated call finds the snapshot and changes nothing. */
    @Transactional
    public void handle(CycleId id) {
        CycleEntity cycle = locks.cycle(id.value()).orElseThrow();
        if (cycle.hasSnapshot()) {
            return;
        }
        QuarterId quarter = cycle.toCycle().quarter();
        List<RegisteredBody> bodies = registry.bodiesOn(quarter.lastDay());
        assessments.saveAll(bodies.stream()
                .map(body -> new AssessmentEntity(assess(id, quarter, body)))
                .toList());
        cycle.snapshotTaken(bodies.size());
        ledger.record(Ledger.SYSTEM, LedgerAct.REGISTRY_SNAPSHOT_TAKEN, quarter.toString());
    }

    private static Assessment assess(CycleId cycle, QuarterId quarter, RegisteredBody body) {
        return new Assessment(
                AssessmentId.random(),
                cycle,
                quarter,
                body.id(),
                body.name(),
                body.kind(),
                body.publicCouncil(),
                Optional.ofNullable(body.noPublicCouncilReason()),
                body.externalAnalysisYears().contains(quarter.year() - 1),
                Assessment.State.SNAPSHOT,
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                body.units().stream()
                        .map(unit -> new SnapshotUnit(unit.id(), unit.unitClass(), unit.name(), unit.siteHosts()))
                        .toList(),
                List.of(),
                body.headcounts(),
                List.of(),
                body.siteHosts());
    }
}

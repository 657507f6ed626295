package kz.dalel.quarter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.dalel.quarter.persistence.UnitCorrectionRows;
import kz.dalel.registry.RegisteredBody;
import kz.dalel.registry.RegisteredUnit;
import kz.dalel.registry.Registry;
import kz.dalel.shared.UnitId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Corrections of snapshots that were proposed, and what a correction can be made of. */
@Service
@Transactional(readOnly = true)
public class UnitCorrections {

    private final UnitCorrectionRows corrections;
    private final Registry registry;
    private final Clock clock;

    UnitCorrections(UnitCorrectionRows corrections, Registry registry, Clock clock) {
        this.corrections = corrections;
        this.registry = registry;
        this.clock = clock;
    }

    /** @throws UserError {@code NOT_FOUND} if there is no such correction */
    public UnitCorrection get(UnitCorrectionId id) {
        return corrections.find(id).orElseThrow(() -> new UserError(UserError.Kind.NOT_FOUND, "quarter.correction.unknown"));
    }

    /** Every correction of a cycle, the latest first. */
    public List<UnitCorrection> ofCycle(CycleId cycle) {
        return corrections.ofCycle(cycle);
    }

    /** Units the registry has of the body today and the snapshot does not: what can come in by a correction. */
    public List<SnapshotUnit> candidates(Assessment assessment) {
        Set<UnitId> known = Stream.concat(assessment.units().stream(), assessment.formerUnits().stream())
                .map(SnapshotUnit::id)
                .collect(Collectors.toSet());
        return registered(assessment).filter(unit -> !known.contains(unit.id())).toList();
    }

    /** Units of the snapshot that the registry does not have any more today. */
    public Set<UnitId> goneFromRegistry(Assessment assessment) {
        Set<UnitId> registered = registered(assessment).map(SnapshotUnit::id).collect(Collectors.toSet());
        return assessment.units().stream()
                .map(SnapshotUnit::id)
                .filter(unit -> !registered.contains(unit))
                .collect(Collectors.toSet());
    }

    private Stream<SnapshotUnit> registered(Assessment assessment) {
        return registry.bodyOn(assessment.body(), LocalDate.now(clock)).stream()
                .map(RegisteredBody::units)
                .flatMap(List::stream)
                .map(UnitCorrections::unit);
    }

    private static SnapshotUnit unit(RegisteredUnit unit) {
        return new SnapshotUnit(unit.id(), unit.unitClass(), unit.name(), unit.siteHosts());
    }
}

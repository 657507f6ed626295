package kz.dalel.quarter;

import java.util.List;
import java.util.Set;
import kz.dalel.methodology.Indicator;
import kz.dalel.shared.UnitId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Component;

/** What a change of units has to be, when it is proposed and again when it is approved. */
@Component
class UnitChangeCheck {

    private final UnitCorrections corrections;
    private final Cycles cycles;

    UnitChangeCheck(UnitCorrections corrections, Cycles cycles) {
        this.corrections = corrections;
        this.cycles = cycles;
    }

    /**
     * @throws UserError {@code CONFLICT} once the body's score was computed, {@code INVALID} if these units cannot go and come by
     *     such a change, or if the body would be assessed by an indicator that was not opened for it
     */
    UnitChange require(Assessment assessment, UnitChange.Kind kind, Set<UnitId> removed, Set<UnitId> added) {
        if (!assessment.isBeforeScore()) {
            throw new UserError(UserError.Kind.CONFLICT, "quarter.correction.scored", assessment.bodyName());
        }
        if (kind == null) {
            throw new UserError(UserError.Kind.INVALID, "quarter.correction.kindMissing");
        }
        UnitChange change = new UnitChange(
                kind,
                chosen(removed, assessment.units(), "quarter.correction.notInSnapshot"),
                chosen(added, corrections.candidates(assessment), "quarter.correction.notInRegistry"));
        if (!kind.allows(removed.size(), added.size())) {
            throw new UserError(UserError.Kind.INVALID, "quarter.correction.kind." + kind);
        }
        requireNothingNew(assessment, change);
        return change;
    }

    private static List<SnapshotUnit> chosen(Set<UnitId> ids, List<SnapshotUnit> units, String unknown) {
        return ids.stream()
                .sorted()
                .map(id -> units.stream()
                        .filter(unit -> unit.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new UserError(UserError.Kind.INVALID, unknown, id)))
                .toList();
    }

    /** Nothing was asked of the body under an indicator that did not apply to it, so it must not be scored by it either. */
    private void requireNothingNew(Assessment assessment, UnitChange change) {
        Assessment corrected = assessment.withUnits(change.appliedTo(assessment.units()));
        for (Indicator indicator : cycles.editionOf(cycles.get(assessment.cycleId())).indicators()) {
            if (!Applicability.of(assessment, indicator).applies() && Applicability.of(corrected, indicator).applies()) {
                throw new UserError(UserError.Kind.INVALID, "quarter.correction.opensIndicator", indicator.code());
            }
        }
    }
}

package kz.dalel.quarter;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.dalel.methodology.Indicator;
import kz.dalel.methodology.Measure;
import kz.dalel.methodology.NotApplicable;
import kz.dalel.shared.HeadcountKind;
import kz.dalel.shared.UnitId;

/**
 * Whether a body is assessed by an indicator in a cycle, and over which units.
 *
 * @param reason why it is not; empty when it is
 * @param units the units counted in the denominator: the snapshot's, of the classes the edition names, less those that a
 *     supervisor decided are not due
 */
public record Applicability(Optional<NotApplicable> reason, List<SnapshotUnit> units) {

    /** Measures whose denominator is made of units alone, so that without units there is nothing to assess (A07). */
    private static final Set<Measure> NOTHING_WITHOUT_UNITS =
            Set.of(Measure.SHARE, Measure.CARTOGRAM, Measure.CERTIFICATION);

    public Applicability {
        units = List.copyOf(units);
    }

    public static Applicability of(Assessment assessment, Indicator indicator) {
        Optional<NotApplicable> exclusion =
                indicator.exclusion(assessment.traits(), assessment.quarter().number());
        if (exclusion.isPresent()) {
            return not(exclusion.get());
        }
        List<NotDue> decisions = assessment.notDue().stream()
                .filter(decision -> decision.indicator().equals(indicator.code()))
                .toList();
        if (decisions.stream().anyMatch(decision -> decision.unit().isEmpty())) {
            return not(NotApplicable.NOT_DUE);
        }
        Set<UnitId> leftOut =
                decisions.stream().flatMap(decision -> decision.unit().stream()).collect(Collectors.toSet());
        List<SnapshotUnit> due = assessment.units().stream()
                .filter(unit -> indicator.unitClasses().contains(unit.unitClass()))
                .filter(unit -> !leftOut.contains(unit.id()))
                .toList();
        return hasNothingToCount(assessment, indicator, due)
                ? not(NotApplicable.NO_UNITS)
                : new Applicability(Optional.empty(), due);
    }

    /** Which headcount is the measure's whole; empty for measures that do not count persons of the body. */
    public static Optional<HeadcountKind> headcountOf(Measure measure) {
        return switch (measure) {
            case TRAINED_SHARE -> Optional.of(HeadcountKind.ACTUAL_STAFF);
            case COURSE_SHARE -> Optional.of(HeadcountKind.CIVIL_SERVANTS);
            default -> Optional.empty();
        };
    }

    public boolean applies() {
        return reason.isEmpty();
    }

    private static boolean hasNothingToCount(Assessment assessment, Indicator indicator, List<SnapshotUnit> due) {
        if (NOTHING_WITHOUT_UNITS.contains(indicator.measure())) {
            return due.isEmpty();
        }
        return headcountOf(indicator.measure())
                .map(kind -> assessment.headcounts().getOrDefault(kind, 0L) == 0)
                .orElse(false);
    }

    private static Applicability not(NotApplicable reason) {
        return new Applicability(Optional.of(reason), List.of());
    }
}

package kz.dalel.quarter;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.dalel.shared.UnitId;

/**
 * What happened to units of a body inside a quarter.
 *
 * @param kind what it was
 * @param removed units that are no more
 * @param added units that came in their place, as the registry has them
 */
public record UnitChange(Kind kind, List<SnapshotUnit> removed, List<SnapshotUnit> added) {

    public UnitChange {
        removed = List.copyOf(removed);
        added = List.copyOf(added);
    }

    /** The units as they are with the change. */
    public List<SnapshotUnit> appliedTo(List<SnapshotUnit> units) {
        Set<UnitId> gone = removed.stream().map(SnapshotUnit::id).collect(Collectors.toSet());
        return Stream.concat(units.stream().filter(unit -> !gone.contains(unit.id())), added.stream()).toList();
    }

    /** What can happen to units. */
    public enum Kind {
        /** Units were abolished and nothing came in their place. */
        CLOSED,
        /** Several became one: a new unit, or one that was there before. */
        MERGED,
        /** One became several; it may itself go on beside them. */
        SPLIT;

        /** Whether so many units can go and come by it. */
        boolean allows(int removed, int added) {
            return switch (this) {
                case CLOSED -> removed > 0 && added == 0;
                case MERGED -> removed > 1 && added == 1 || removed > 0 && added == 0;
                case SPLIT -> removed <= 1 && added > 0 && removed + added > 1;
            };
        }
    }
}

package kz.dalel.quarter;

import java.util.Set;
import kz.dalel.shared.UnitClass;
import kz.dalel.shared.UnitId;

/**
 * A unit of an assessed body as the registry had it on the quarter's last day; the denominators of shares count these
 * and never what an officer types.
 *
 * @param siteHosts host names of the unit's own sites, lower case, ASCII; most units have none besides their body's
 */
public record SnapshotUnit(UnitId id, UnitClass unitClass, String name, Set<String> siteHosts) {

    public SnapshotUnit {
        siteHosts = Set.copyOf(siteHosts);
    }

    /** A unit without a site of its own. */
    public SnapshotUnit(UnitId id, UnitClass unitClass, String name) {
        this(id, unitClass, name, Set.of());
    }
}

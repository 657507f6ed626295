package kz.dalel.registry;

import java.util.Set;
import kz.dalel.shared.UnitClass;
import kz.dalel.shared.UnitId;

/**
 * A unit of a body as it was on a day.
 *
 * @param siteHosts host names of the unit's own official sites, lower case, ASCII; most units have none besides their body's
 */
public record RegisteredUnit(UnitId id, UnitClass unitClass, String name, Set<String> siteHosts) {

    public RegisteredUnit {
        siteHosts = Set.copyOf(siteHosts);
    }

    /** A unit without a site of its own. */
    public RegisteredUnit(UnitId id, UnitClass unitClass, String name) {
        this(id, unitClass, name, Set.of());
    }
}

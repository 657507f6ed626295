package kz.dalel.registry.domain;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import kz.dalel.shared.UnitClass;

/**
 * What can change about a unit.
 *
 * @param siteHosts host names of its own sites, normalised by {@link SiteHost}
 */
public record UnitDetails(UnitClass unitClass, String name, SortedSet<String> siteHosts) {

    public UnitDetails {
        siteHosts = Collections.unmodifiableSortedSet(new TreeSet<>(siteHosts));
    }
}

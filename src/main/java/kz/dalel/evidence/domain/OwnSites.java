package kz.dalel.evidence.domain;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.SnapshotUnit;
import kz.dalel.shared.UnitClass;
import kz.dalel.shared.UnitId;
import org.springframework.lang.Nullable;

/**
 * The sites of a body and of its organisations, from the quarter's snapshot of the registry. Where a unit has sites of its
 * own, those count for it; otherwise its body's do.
 */
public final class OwnSites {

    /** Classes of units that are organisations by themselves, and so may well have a site that the registry lacks. */
    private static final Set<UnitClass> ORGANISATIONS = Set.of(UnitClass.ENTITY, UnitClass.LOWER_BODY);

    private final Set<String> ofBody;
    private final Map<UnitId, SnapshotUnit> units;

    public OwnSites(Assessment assessment) {
        this.ofBody = assessment.siteHosts();
        this.units = assessment.units().stream().collect(Collectors.toMap(SnapshotUnit::id, Function.identity()));
    }

    /**
     * Whose site an address belongs to. A part of a site's name before it is the same site ({@code ru.organ.kz}), one that
     * only ends alike is not ({@code my-organ.kz}).
     *
     * @param unit the unit that the item stands for; null where it stands for none
     */
    Belonging of(String address, @Nullable UnitId unit) {
        SnapshotUnit known = unit == null ? null : units.get(unit);
        Set<String> ofUnit = known == null ? Set.of() : known.siteHosts();
        Set<String> own = ofUnit.isEmpty() ? ofBody : ofUnit;
        if (LinkAddress.host(address).filter(host -> own.stream().anyMatch(site -> isPartOf(host, site))).isPresent()) {
            return Belonging.OWN;
        }
        boolean mayBeUnregistered = known != null && ofUnit.isEmpty() && ORGANISATIONS.contains(known.unitClass());
        return own.isEmpty() || mayBeUnregistered ? Belonging.UNKNOWN : Belonging.FOREIGN;
    }

    private static boolean isPartOf(String host, String site) {
        String bare = LinkAddress.withoutWww(site);
        return host.equals(bare) || host.endsWith("." + bare);
    }

    /** Whose site an address belongs to. */
    enum Belonging {
        /** The body's, or the organisation's, own. */
        OWN,
        /** Somebody else's. */
        FOREIGN,
        /** The registry does not know the sites it would have to be compared with. */
        UNKNOWN
    }
}

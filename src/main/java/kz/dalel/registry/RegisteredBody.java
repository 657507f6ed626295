package kz.dalel.registry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.HeadcountKind;

/**
 * An assessed body as it was on a day.
 *
 * @param parent the body it belongs to
 * @param publicCouncil whether it has a Public Council (Общественный совет), before which the results of an internal analysis
 *     are put (L66-68)
 * @param noPublicCouncilReason why by law there is no Public Council; {@code null} exactly if there is one
 * @param externalAnalysisYears calendar years in which an external analysis of corruption risks took place (A16)
 * @param headcounts persons, by kind; a kind that is not known is absent
 * @param units in the order of their ids
 * @param siteHosts host names of the official sites, lower case, ASCII (IDN names in Punycode)
 */
public record RegisteredBody(
        BodyId id,
        BodyKind kind,
        String name,
        Optional<BodyId> parent,
        boolean publicCouncil,
        String noPublicCouncilReason,
        Set<Integer> externalAnalysisYears,
        Map<HeadcountKind, Long> headcounts,
        List<RegisteredUnit> units,
        Set<String> siteHosts) {

    public RegisteredBody {
        externalAnalysisYears = Set.copyOf(externalAnalysisYears);
        headcounts = Map.copyOf(headcounts);
        units = List.copyOf(units);
        siteHosts = Set.copyOf(siteHosts);
    }
}

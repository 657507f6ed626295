package kz.dalel.registry.domain;

import java.util.Optional;
import java.util.SortedSet;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.UserError;

/**
 * What can change about a body.
 *
 * @param noPublicCouncilReason why there is no Public Council by law; {@code null} exactly if there is one
 * @param siteHosts host names, normalised by {@link SiteHost}
 */
public record BodyDetails(
        String name,
        Optional<BodyId> parent,
        boolean publicCouncil,
        String noPublicCouncilReason,
        SortedSet<String> siteHosts) {

    /** @throws UserError if the reason for having no Public Council is missing, or given although there is one */
    public BodyDetails {
        boolean reasonGiven = noPublicCouncilReason != null && !noPublicCouncilReason.isBlank();
        if (!publicCouncil && !reasonGiven) {
            throw new UserError(UserError.Kind.INVALID, "registry.councilReasonMissing");
        }
        if (publicCouncil && noPublicCouncilReason != null) {
            throw new UserError(UserError.Kind.INVALID, "registry.councilReasonNeedless");
        }
    }
}

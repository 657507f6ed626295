package kz.dalel.appeal.domain;

import kz.dalel.evidence.VersionId;
import org.springframework.lang.Nullable;

/**
 * What a commission member says of one item, as far as it has been marked.
 *
 * @param versionId the item's version
 * @param outcome null while nothing is chosen
 * @param quantity how much is accepted; given exactly for {@link Outcome#PARTLY}
 * @param reasonCode why not everything; for {@code PARTLY} and {@code REJECTED}
 * @param clause the clause it rests on; for {@code PARTLY} and {@code REJECTED}
 * @param comment words to the body
 */
public record ItemRuling(
        VersionId versionId,
        @Nullable Outcome outcome,
        @Nullable Long quantity,
        @Nullable String reasonCode,
        @Nullable String clause,
        @Nullable String comment) {

    /** How an item can be ruled on in an appeal, the body's gain growing. */
    public enum Outcome {
        REJECTED,
        PARTLY,
        ACCEPTED
    }
}

package kz.dalel.rating;

import java.util.Optional;
import kz.dalel.ledger.Finding;
import kz.dalel.rating.domain.DoesNotHold;
import kz.dalel.rating.domain.PackageFile;
import kz.dalel.rating.domain.RecomputedPackage;
import kz.dalel.shared.QuarterId;

/**
 * Finds out whether a package of a rating is whole, signed, and comes to the points, totals and places it states: by the scoring core
 * alone, without database or network.
 */
public final class CheckRatingPackage {

    private CheckRatingPackage() {}

    /**
     * @param file the package's bytes
     * @param publicKey the key its publisher is known by, in PEM; empty: the package is held against the key it brings along
     * @return what was found
     * @throws IllegalArgumentException if that key is none
     */
    public static Result handle(byte[] file, Optional<String> publicKey) {
        try {
            PackageFile.Parts parts = PackageFile.read(file);
            publicKey.ifPresent(parts::requireKey);
            RecomputedPackage computed = RecomputedPackage.of(parts);
            return new Result(Optional.empty(), Optional.of(new Summary(
                    computed.quarter(),
                    computed.edition().title(),
                    computed.bodies().size(),
                    computed.bodies().stream().mapToInt(body -> body.lines().size()).sum(),
                    parts.checksum(),
                    parts.key().fingerprint())));
        } catch (DoesNotHold e) {
            return new Result(Optional.of(e.finding()), Optional.empty());
        }
    }

    /**
     * What was found.
     *
     * @param finding the first thing that does not hold; empty if everything does
     * @param summary what the package is of; empty if something does not hold
     */
    public record Result(Optional<Finding> finding, Optional<Summary> summary) {}

    /**
     * What a package that holds is of.
     *
     * @param edition title of the methodology's edition
     * @param bodies how many bodies are ranked in it
     * @param lines how many lines were computed again
     * @param checksum SHA-256 over its content
     * @param key fingerprint of the key it is signed with
     */
    public record Summary(QuarterId quarter, String edition, int bodies, int lines, String checksum, String key) {}
}

package kz.dalel.signatures;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How signatures of an approval are received.
 *
 * @param trustAnchors PEM files with the certificates of trusted issuers; none = trust is not checked
 * @param largestSignature largest signature file
 */
@ConfigurationProperties("dalel.approval")
public record SignatureSettings(
        @DefaultValue List<Path> trustAnchors, @DefaultValue("256KB") DataSize largestSignature) {

    public SignatureSettings {
        trustAnchors = List.copyOf(trustAnchors);
    }

    /** As much as has to be read of a signature in order to know that it is too large. */
    public int mostBytes() {
        return Math.toIntExact(largestSignature.toBytes() + 1);
    }
}

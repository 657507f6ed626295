package kz.dalel.files.virus;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.lang.Nullable;

/**
 * Where ClamAV's daemon listens. With neither a host nor a socket files are not scanned.
 *
 * @param host its machine; null = not reached over the network
 * @param port its port there
 * @param socket its socket on this machine; null = none. It goes before the host
 * @param patience how long it may be silent
 */
@ConfigurationProperties("dalel.files.antivirus")
public record AntivirusSettings(
        @Nullable String host,
        @DefaultValue("3310") int port,
        @Nullable Path socket,
        @DefaultValue("60s") Duration patience) {

    /** Whether files are scanned. */
    public boolean on() {
        return socket != null || host != null && !host.isBlank();
    }
}

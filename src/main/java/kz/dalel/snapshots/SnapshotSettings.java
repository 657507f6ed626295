package kz.dalel.snapshots;

import java.net.IDN;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What an operator decides about snapshots ({@code dalel.link-snapshots.*}).
 *
 * @param enabled whether pages are fetched at all; off unless switched on
 * @param hosts whose pages are fetched, by name: {@code www.gov.kz} is that host alone, {@code *.gov.kz} every host below
 *     gov.kz but not gov.kz itself
 * @param largest most bytes of a page that are kept; a larger page is noted as too large
 * @param patience how long one page may take from the first packet to its last
 * @param freshFor how long a page that was looked at again need not be looked at once more
 * @param threads how many submissions' pages are fetched at a time
 * @param keptFor how long a page is kept after the end of the last quarter whose evidence it was
 */
@ConfigurationProperties("dalel.link-snapshots")
public record SnapshotSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue List<String> hosts,
        @DefaultValue("10MB") DataSize largest,
        @DefaultValue("20s") Duration patience,
        @DefaultValue("15m") Duration freshFor,
        @DefaultValue("4") int threads,
        @DefaultValue("5y") Period keptFor) {

    private static final String BELOW = "*.";
    /** A name, never an address: its last part begins with a letter, which that of no spelling of an address does. */
    private static final Pattern HOST_NAME = Pattern.compile("(\\*\\.)?([a-z0-9_-]+\\.)+[a-z][a-z0-9-]*");

    public SnapshotSettings {
        hosts = hosts.stream().map(SnapshotSettings::hostName).toList();
    }

    /** Whether pages of the host are fetched. */
    public boolean allows(String host) {
        String asked = host.toLowerCase(Locale.ROOT);
        return hosts.stream()
                .anyMatch(each -> each.startsWith(BELOW) ? asked.endsWith(each.substring(1)) : asked.equals(each));
    }

    private static String hostName(String typed) {
        String stripped = typed.strip().toLowerCase(Locale.ROOT);
        String name = stripped.startsWith(BELOW)
                ? BELOW + IDN.toASCII(stripped.substring(BELOW.length()))
                : IDN.toASCII(stripped);
        if (!HOST_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("dalel.link-snapshots.hosts: \"" + typed + "\" is no name of a host");
        }
        return name;
    }
}

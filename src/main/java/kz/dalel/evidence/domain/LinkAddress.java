package kz.dalel.evidence.domain;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The address of a publication, reduced to what tells two publications apart: the same page reached over http or https,
 * with or without www, a trailing slash, a place on the page or a counter's parameters is one publication.
 */
public final class LinkAddress {

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final Set<String> COUNTERS = Set.of("fbclid", "gclid", "yclid", "igsh", "igshid");
    private static final String COUNTER_PREFIX = "utm_";
    private static final String WORLD_WIDE_WEB = "www.";
    private static final int NO_PORT = -1;
    private static final Set<Integer> USUAL_PORTS = Set.of(NO_PORT, 80, 443);

    private LinkAddress() {}

    /**
     * The reduced address; empty if the text is not a full http or https address that a verifier could open. An address
     * that carries a name and password is none either.
     */
    public static Optional<String> normalise(String address) {
        return uri(address).map(uri -> hostOf(uri) + portOf(uri) + pathOf(uri) + queryOf(uri));
    }

    /** The name of the site an address leads to: lower case, ASCII, without www; empty as in {@link #normalise}. */
    static Optional<String> host(String address) {
        return uri(address).map(LinkAddress::hostOf);
    }

    /** The name of a site without the www that sites may be called with or without. */
    static String withoutWww(String host) {
        return host.startsWith(WORLD_WIDE_WEB) ? host.substring(WORLD_WIDE_WEB.length()) : host;
    }

    /** The address as a browser would open it, its host in ASCII; empty in the same cases. */
    public static Optional<URI> uri(String address) {
        try {
            URI uri = new URI(asciiOf(address.strip()));
            boolean usable = uri.getScheme() != null
                    && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                    && uri.getHost() != null
                    && uri.getHost().contains(".")
                    && uri.getRawUserInfo() == null;
            return usable ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Host names in Kazakh or Russian letters become ASCII; other letters are left to {@link URI}. */
    private static String asciiOf(String address) {
        int start = address.indexOf("://") + 3;
        if (start < 3) {
            return address;
        }
        int end = start;
        while (end < address.length() && "/?#:".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        return address.substring(0, start) + IDN.toASCII(address.substring(start, end)) + address.substring(end);
    }

    private static String hostOf(URI uri) {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        return withoutWww(host.endsWith(".") ? host.substring(0, host.length() - 1) : host);
    }

    private static String portOf(URI uri) {
        return USUAL_PORTS.contains(uri.getPort()) ? "" : ":" + uri.getPort();
    }

    private static String pathOf(URI uri) {
        String path = uri.normalize().getPath();
        while (path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        return path;
    }

    private static String queryOf(URI uri) {
        if (uri.getQuery() == null) {
            return "";
        }
        String kept = Arrays.stream(uri.getQuery().split("&"))
                .filter(parameter -> !parameter.isEmpty() && !isCounter(parameter))
                .sorted()
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static boolean isCounter(String parameter) {
        String name = parameter.split("=", 2)[0].toLowerCase(Locale.ROOT);
        return name.startsWith(COUNTER_PREFIX) || COUNTERS.contains(name);
    }
}

package kz.dalel.platform;

import java.util.regex.Pattern;

/** What an address says, without asking anybody. */
public final class LocalHost {

    /** Addresses, not names that begin like one. */
    private static final Pattern LOOPBACK = Pattern.compile("127(\\.\\d{1,3}){3}");

    private LocalHost() {}

    /** Whether the host is this machine itself, so that nothing sent to it passes anybody else. */
    public static boolean is(String host) {
        return host.equals("localhost") || LOOPBACK.matcher(host).matches() || host.equals("::1") || host.equals("[::1]");
    }
}

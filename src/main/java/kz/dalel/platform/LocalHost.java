package kz.dalel.platform;

/** What an address says, without asking anybody. */
public final class LocalHost {

    private LocalHost() {}

    /** Whether the host is this machine itself, so that nothing sent to it passes anybody else. */
    public static boolean is(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("::1") || host.equals("[::1]");
    }
}

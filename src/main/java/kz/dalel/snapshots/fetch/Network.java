package kz.dalel.snapshots.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Where connections may lead; the only thing of fetching that tests lay open, and only for themselves. */
public interface Network {

    /** The addresses of a host. */
    InetAddress[] resolve(String host) throws UnknownHostException;

    /** Whether anybody may be connected to there. */
    boolean permits(InetAddress address);

    /** Whether pages are fetched from the port. */
    boolean permits(int port);
}

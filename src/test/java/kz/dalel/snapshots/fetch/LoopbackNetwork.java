package kz.dalel.snapshots.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * The network of tests: names that end in {@code .test} lead to this machine, where pages are served at 127.0.0.1; anything
 * else is as forbidden as ever, and no name is looked up outside.
 */
@Component
@ConditionalOnProperty(name = "dalel.link-snapshots.network", havingValue = "loopback")
public class LoopbackNetwork implements Network {

    private static final String SERVED = "127.0.0.1";

    private final Network internet = new PublicNetwork();
    private final Set<Integer> ports = ConcurrentHashMap.newKeySet();

    /** Lets pages be fetched from the port as well. */
    public LoopbackNetwork open(int port) {
        ports.add(port);
        return this;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        if (host.endsWith(".test")) {
            return new InetAddress[] {InetAddress.getByName(SERVED)};
        }
        throw new UnknownHostException(host);
    }

    @Override
    public boolean permits(InetAddress address) {
        return address.getHostAddress().equals(SERVED) || internet.permits(address);
    }

    @Override
    public boolean permits(int port) {
        return ports.contains(port) || internet.permits(port);
    }
}

package kz.dalel.snapshots.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * The internet as everybody reaches it, and nothing of the network Dalel itself stands in: whoever submits a link could
 * otherwise have the server ask its neighbours for them. What is not known to be public is not connected to.
 */
@Component
@ConditionalOnProperty(name = "dalel.link-snapshots.network", havingValue = "public", matchIfMissing = true)
class PublicNetwork implements Network {

    private static final Set<Integer> PORTS = Set.of(80, 443);

    /** What the registry of special-purpose addresses (RFC 6890) keeps from the internet, and multicast. */
    private static final List<AddressRange> NOT_PUBLIC = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4")
            .map(AddressRange::of)
            .toList();

    /** All that is given out as public so far: mapped, local, unique-local, link-local and multicast lie outside. */
    private static final AddressRange GLOBAL_UNICAST = AddressRange.of("2000::/3");

    /** Within it: protocols of their own and what wraps an IPv4 address (Teredo, 6to4), and what is for documents. */
    private static final List<AddressRange> NOT_PUBLIC_6 = Stream.of(
                    "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")
            .map(AddressRange::of)
            .toList();

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return InetAddress.getAllByName(host);
    }

    @Override
    public boolean permits(InetAddress address) {
        if (address instanceof Inet4Address) {
            return NOT_PUBLIC.stream().noneMatch(range -> range.holds(address));
        }
        return address instanceof Inet6Address
                && GLOBAL_UNICAST.holds(address)
                && NOT_PUBLIC_6.stream().noneMatch(range -> range.holds(address));
    }

    @Override
    public boolean permits(int port) {
        return PORTS.contains(port);
    }
}

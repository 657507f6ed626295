package kz.dalel.evidence;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import kz.dalel.evidence.domain.LinkAddress;
import org.springframework.lang.Nullable;

/**
 * A publication an item points to.
 *
 * @param address its full address, as typed
 * @param checkedOn day on which the officer last saw it; null = not stated
 */
public record Link(String address, @Nullable LocalDate checkedOn) {

    /** The address as a browser would open it, its host in ASCII; empty if it is none that could be opened. */
    public Optional<URI> uri() {
        return LinkAddress.uri(address);
    }
}

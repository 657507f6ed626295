package kz.dalel.evidence;

import java.time.LocalDate;
import org.springframework.lang.Nullable;

/**
 * A publication an item points to.
 *
 * @param address its full address, as typed
 * @param checkedOn day on which the officer last saw it; null = not stated
 */
public record Link(String address, @Nullable LocalDate checkedOn) {}

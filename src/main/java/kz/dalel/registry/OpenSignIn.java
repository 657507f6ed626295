package kz.dalel.registry;

import java.time.Instant;

/**
 * What the gate has to know of a sign-in that has not ended.
 *
 * @param used last use that was noted
 * @param passwordIsOneTime whether the person is to choose a password before anything else
 */
public record OpenSignIn(Instant used, boolean passwordIsOneTime) {}

package kz.dalel.registry;

import java.time.Instant;

/**
 * Somebody has signed in, from one browser.
 *
 * @param id its key
 * @param began when
 * @param used last time a page or data was asked for, to the minute
 * @param address network address it began from, as the proxy in front tells it
 * @param browser what the browser says of itself; never trusted, cut to 300 characters
 */
public record SignIn(SignInId id, Instant began, Instant used, String address, String browser) {}

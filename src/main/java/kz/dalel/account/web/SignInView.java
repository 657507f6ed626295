package kz.dalel.account.web;

import java.time.Instant;
import kz.dalel.registry.SignIn;
import kz.dalel.registry.SignInId;

/**
 * A sign-in as its owner or an administrator sees it.
 *
 * @param browser in the words in which people know it
 * @param current whether this page was asked for by it
 */
record SignInView(SignInId id, Instant began, Instant used, String address, String browser, boolean current) {

    static SignInView of(SignIn signIn, SignInId current) {
        return new SignInView(signIn.id(), signIn.began(), signIn.used(), signIn.address(), BrowserName.of(signIn.browser()),
                signIn.id().equals(current));
    }
}

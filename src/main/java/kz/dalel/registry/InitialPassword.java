package kz.dalel.registry;

import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;

/**
 * A password that is set for a person, or that the person chooses.
 *
 * @param value the password in clear; never logged
 */
public record InitialPassword(String value) {

    /** @param value null is no password, as a form sends it where nothing was typed */
    public static InitialPassword orEmpty(String value) {
        return new InitialPassword(value == null ? "" : value);
    }

    /**
     * Asks the policy for passwords outside the demo.
     *
     * @throws UserError with the rule that the password breaks
     */
    public void requireStrongFor(PersonId person) {
        PasswordPolicy.require(person, this);
    }

    @Override
    public String toString() {
        return "***";
    }
}

package kz.dalel.registry;

import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;

/**
 * A password that is set for a person, as opposed to one the person chose.
 *
 * @param value the password in clear; never logged
 */
public record InitialPassword(String value) {

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

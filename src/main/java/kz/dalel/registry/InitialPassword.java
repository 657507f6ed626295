package kz.dalel.registry;

import java.security.SecureRandom;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;

/**
 * A password that is set for a person, or that the person chooses.
 *
 * @param value the password in clear; never logged
 */
public record InitialPassword(String value) {

    /** Without letters and digits that are mistaken for each other on paper. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 16;

    /** One that nobody can guess, to be handed over on paper. */
    public static InitialPassword random(SecureRandom random) {
        return new InitialPassword(random.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(ALPHABET::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString());
    }

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

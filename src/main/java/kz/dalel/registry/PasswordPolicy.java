package kz.dalel.registry;

import java.util.Locale;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;

/** What a password outside the demo must be like: long, and not one that anybody would try first. */
final class PasswordPolicy {

    private static final int MIN_LENGTH = 12;
    /** Longer ones only keep the hash function busy. */
    private static final int MAX_LENGTH = 128;
    private static final int MIN_DIFFERENT_CHARACTERS = 5;
    private static final String DEMO_PASSWORD = "demo";

    private PasswordPolicy() {}

    /** @throws UserError with the rule that the password breaks */
    static void require(PersonId person, InitialPassword password) {
        String value = password.value();
        String folded = value.toLowerCase(Locale.ROOT);
        if (folded.contains(DEMO_PASSWORD) && folded.replace(DEMO_PASSWORD, "").isBlank()) {
            throw refusal("registry.password.demo");
        }
        if (value.length() < MIN_LENGTH || value.length() > MAX_LENGTH) {
            throw refusal("registry.password.length", MIN_LENGTH, MAX_LENGTH);
        }
        if (folded.contains(person.value().toLowerCase(Locale.ROOT))) {
            throw refusal("registry.password.login");
        }
        if (value.chars().distinct().count() < MIN_DIFFERENT_CHARACTERS) {
            throw refusal("registry.password.monotonous", MIN_DIFFERENT_CHARACTERS);
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw refusal("registry.password.control");
        }
        if (UsualPasswords.include(value)) {
            throw refusal("registry.password.usual");
        }
    }

    private static UserError refusal(String code, Object... arguments) {
        return new UserError(UserError.Kind.INVALID, code, arguments);
    }
}

package kz.dalel.registry;

import kz.dalel.shared.UserError;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether passwords are kept here, and not by the authority's provider or directory. */
@Component
class OwnPasswords {

    private static final String HERE = "password";

    private final boolean kept;

    OwnPasswords(@Value("${dalel.sign-in.by:password}") String signInBy) {
        this.kept = HERE.equalsIgnoreCase(signInBy);
    }

    boolean areKept() {
        return kept;
    }

    /** @throws UserError {@code FORBIDDEN} where they are not */
    void require() {
        if (!kept) {
            throw new UserError(UserError.Kind.FORBIDDEN, "registry.password.elsewhere");
        }
    }
}

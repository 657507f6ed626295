package kz.dalel.registry;

import java.util.Optional;
import kz.dalel.shared.BodyId;

/**
 * A role as a person holds it.
 *
 * @param role what the person may do
 * @param body for which body; present exactly for the roles of a body
 */
public record HeldRole(Role role, Optional<BodyId> body) {

    public HeldRole {
        if (role.isOfBody() != body.isPresent()) {
            throw new IllegalArgumentException(
                    role + (role.isOfBody() ? " is held for a body" : " is held for the whole system"));
        }
    }

    public static HeldRole of(Role role) {
        return new HeldRole(role, Optional.empty());
    }

    public static HeldRole of(Role role, BodyId body) {
        return new HeldRole(role, Optional.of(body));
    }
}

package kz.dalel.registry.process;

import java.util.Objects;
import org.camunda.bpm.engine.identity.User;

/**
 * A name as the engine keeps it, in two parts, of which it shows the first one first. Officials are listed surname first.
 *
 * @param first given names; empty if there is one word only
 * @param last surname
 */
record EngineName(String first, String last) {

    static EngineName of(String name) {
        String[] parts = name.strip().split("\\s+", 2);
        return new EngineName(parts.length == 1 ? "" : parts[1], parts[0]);
    }

    boolean isThatOf(User user) {
        // The engine's database may keep an empty text as null.
        return first.equals(Objects.requireNonNullElse(user.getFirstName(), "")) && last.equals(user.getLastName());
    }
}

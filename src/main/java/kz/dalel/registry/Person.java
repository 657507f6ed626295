package kz.dalel.registry;

import kz.dalel.shared.PersonId;

/**
 * Somebody who works with the system.
 *
 * @param id the login
 * @param name surname first, as officials are listed
 * @param email address for notices; {@code null} if none is known
 */
public record Person(PersonId id, String name, String email) {

    public Person {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("a person has a name");
        }
    }
}

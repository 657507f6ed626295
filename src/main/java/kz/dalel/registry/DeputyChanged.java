package kz.dalel.registry;

import kz.dalel.shared.PersonId;

/**
 * News: from now on somebody else, or nobody else, stands in for a person.
 *
 * @param person who is away, or back
 * @param role in which role
 */
public record DeputyChanged(PersonId person, HeldRole role) {}

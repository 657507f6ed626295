package kz.dalel.registry;

import kz.dalel.shared.BodyId;
import kz.dalel.shared.PersonId;

/**
 * News: from now on a person must not decide about a body.
 *
 * @param person who
 * @param body about which body
 */
public record ConflictDeclared(PersonId person, BodyId body) {}

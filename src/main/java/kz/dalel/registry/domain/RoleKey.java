package kz.dalel.registry.domain;

import kz.dalel.registry.HeldRole;
import kz.dalel.shared.PersonId;

/** Who holds which role. */
public record RoleKey(PersonId person, HeldRole role) {}

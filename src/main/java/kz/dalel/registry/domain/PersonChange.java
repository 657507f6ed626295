package kz.dalel.registry.domain;

import java.time.LocalDate;
import kz.dalel.registry.HeldRole;
import kz.dalel.registry.Person;

/**
 * A person and a role the person shall hold.
 *
 * @param emailSaid whether the person's address is said; otherwise the known one stays
 * @param to last day of the role; {@code null} until further notice
 */
public record PersonChange(Person person, boolean emailSaid, HeldRole role, LocalDate to) {}

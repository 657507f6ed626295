package kz.dalel.registry.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import kz.dalel.shared.UnitId;

/**
 * What a unit shall be like.
 *
 * @param details what it shall be like, given what it is like now: what is left unsaid stays as it is
 * @param to last day; {@code null} until further notice
 */
public record UnitChange(UnitId id, Function<Optional<UnitDetails>, UnitDetails> details, LocalDate to) {}

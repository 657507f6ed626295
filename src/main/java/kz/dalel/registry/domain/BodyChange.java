package kz.dalel.registry.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;

/**
 * What a body shall be like.
 *
 * @param details what it shall be like, given what it is like now: what is left unsaid stays as it is
 * @param to last day; {@code null} until further notice
 */
public record BodyChange(
        BodyId id, BodyKind kind, Function<Optional<BodyDetails>, BodyDetails> details, LocalDate to) {}

package kz.dalel.registry.domain;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import kz.dalel.shared.Language;
import kz.dalel.shared.UserError;

/**
 * What has to be written so that a fact holds from a day on: perhaps a row to close, perhaps one to add. What was true
 * before that day is never altered.
 *
 * @param key what the fact is about
 * @param effect what the amendment amounts to
 * @param closedRow number of the row that ends, if one does
 * @param closedOn its last day
 * @param added the row to add; {@code null} if none
 */
public record Amendment<K, C>(K key, Effect effect, Long closedRow, LocalDate closedOn, Fact<K, C> added) {

    public enum Effect {
        ADDED,
        CHANGED,
        CLOSED,
        UNCHANGED
    }

    /**
     * Compares what shall hold with the latest row of the same key.
     *
     * @param latest the row with the latest first day, if there is any
     * @param wanted what shall hold from its first day on; an open end leaves an end already planned as it is
     * @throws UserError if the registry already knows something later, or if a fact would end before it began
     */
    public static <K, C> Amendment<K, C> of(Optional<StoredFact<K, C>> latest, Fact<K, C> wanted) {
        LocalDate from = wanted.from();
        if (wanted.to() != null && wanted.to().isBefore(from.minusDays(1))) {
            throw new UserError(UserError.Kind.INVALID, "registry.endsTooEarly", text(wanted.to()), text(from));
        }
        if (latest.isPresent() && latest.get().fact().from().isAfter(from)) {
            throw new UserError(
                    UserError.Kind.CONFLICT, "registry.laterKnown", text(latest.get().fact().from()), text(from));
        }
        boolean endsNow = wanted.to() != null && wanted.to().isBefore(from);
        Optional<StoredFact<K, C>> present = latest.filter(row -> row.holdsOn(from));
        if (present.isEmpty()) {
            return endsNow ? nothing(wanted.key()) : new Amendment<>(wanted.key(), Effect.ADDED, null, null, wanted);
        }
        StoredFact<K, C> row = present.get();
        if (endsNow) {
            return new Amendment<>(wanted.key(), Effect.CLOSED, row.id(), wanted.to(), null);
        }
        LocalDate end = wanted.to() == null ? row.fact().to() : wanted.to();
        if (!row.fact().content().equals(wanted.content())) {
            return new Amendment<>(wanted.key(), Effect.CHANGED, row.id(), from.minusDays(1), wanted.until(end));
        }
        return Objects.equals(end, row.fact().to()) ? nothing(wanted.key()) : new Amendment<>(wanted.key(), Effect.CLOSED, row.id(), end, null);
    }

    private static <K, C> Amendment<K, C> nothing(K key) {
        return new Amendment<>(key, Effect.UNCHANGED, null, null, null);
    }

    private static String text(LocalDate day) {
        return Language.current().write(day);
    }
}

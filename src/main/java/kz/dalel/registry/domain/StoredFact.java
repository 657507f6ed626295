package kz.dalel.registry.domain;

import java.time.LocalDate;

/** A fact as it is kept, with the number of its row. */
public record StoredFact<K, C>(long id, Fact<K, C> fact) {

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(fact.from()) && (fact.to() == null || !day.isAfter(fact.to()));
    }
}

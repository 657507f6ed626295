package kz.dalel.registry.domain;

import java.time.LocalDate;

/**
 * Something the registry holds for true during some days.
 *
 * @param key what it is about; there is one fact per key on any day
 * @param content what holds
 * @param from first day
 * @param to last day; {@code null} until further notice
 */
public record Fact<K, C>(K key, C content, LocalDate from, LocalDate to) {

    /** The same fact, ending on another day. */
    public Fact<K, C> until(LocalDate lastDay) {
        return new Fact<>(key, content, from, lastDay);
    }
}

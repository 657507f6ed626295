package kz.dalel.registry.domain;

/**
 * Something that shall be in the registry, and where it was typed.
 *
 * @param place {@code null} if it was not typed into a table
 */
public record Entry<T>(Place place, T value) {}

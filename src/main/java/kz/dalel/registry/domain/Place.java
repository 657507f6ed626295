package kz.dalel.registry.domain;

/**
 * Where something was typed.
 *
 * @param table for example {@code лист «Люди»}
 * @param row the row as the spreadsheet program shows it
 */
public record Place(String table, int row) {}

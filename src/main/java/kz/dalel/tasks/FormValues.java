package kz.dalel.tasks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import kz.dalel.shared.UserError;

/**
 * Reads what a form sent. Nothing in it can be trusted: forms are checked in the browser alone, and a number may arrive as
 * text, a whole number as a decimal one.
 */
public final class FormValues {

    private final Map<String, Object> values;

    public FormValues(Map<String, Object> values) {
        this.values = values;
    }

    /** The text without surrounding blanks; empty if there is none. */
    public Optional<String> text(String field) {
        Object value = values.get(field);
        return value == null ? Optional.empty() : Optional.of(value.toString().strip()).filter(text -> !text.isEmpty());
    }

    /** Whether the box is ticked. */
    public boolean flag(String field) {
        return Boolean.TRUE.equals(values.get(field));
    }

    /**
     * @param refusal message key of the refusal
     * @throws UserError {@code INVALID} if there is no whole number
     */
    public int wholeNumber(String field, String refusal) {
        try {
            return new BigDecimal(text(field).orElse("")).intValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new UserError(UserError.Kind.INVALID, refusal);
        }
    }

    /**
     * The day, written as {@code 2026-10-12}; empty if there is none.
     *
     * @param refusal message key of the refusal
     * @throws UserError {@code INVALID} if it is no day
     */
    public Optional<LocalDate> day(String field, String refusal) {
        try {
            return text(field).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw new UserError(UserError.Kind.INVALID, refusal);
        }
    }

    /**
     * One of an enumeration's values, by name.
     *
     * @param refusal message key of the refusal
     * @throws UserError {@code INVALID} if there is no such value
     */
    public <E extends Enum<E>> E choice(String field, Class<E> type, String refusal) {
        try {
            return Enum.valueOf(type, text(field).orElse(""));
        } catch (IllegalArgumentException e) {
            throw new UserError(UserError.Kind.INVALID, refusal);
        }
    }
}

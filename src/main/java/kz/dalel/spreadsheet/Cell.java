package kz.dalel.spreadsheet;

import java.time.LocalDate;

/** What a filled cell holds. */
public sealed interface Cell {

    record Text(String value) implements Cell {}

    /** @param plain the number in plain decimal notation */
    record Number(String plain) implements Cell {}

    record Day(LocalDate value) implements Cell {}

    record Flag(boolean value) implements Cell {}

    /**
     * A cell from which no value is taken.
     *
     * @param reason key of the sentence that says why
     */
    record Unusable(String reason) implements Cell {}
}

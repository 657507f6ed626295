package kz.dalel.evidence.domain;

import java.util.function.Function;
import kz.dalel.evidence.DraftRow;
import kz.dalel.shared.Messages;

/** A field of an evidence row, by its name on the wire. */
public enum Field {
    UNIT("unit", DraftRow::unit),
    CATEGORY("category", DraftRow::category),
    FACT("fact", DraftRow::fact),
    QUANTITY("quantity", DraftRow::quantity),
    MONTH("month", DraftRow::month),
    EVENT_DATE("eventDate", DraftRow::eventDate),
    DOCUMENT_NUMBER("documentNumber", DraftRow::documentNumber),
    DOCUMENT_DATE("documentDate", DraftRow::documentDate),
    VALID_UNTIL("validUntil", DraftRow::validUntil),
    LINKS("links", row -> row.links().isEmpty() ? null : row.links()),
    COMMENT("comment", DraftRow::comment);

    private static final Messages MESSAGES = Messages.of("evidence");

    private final String wireName;
    private final Function<DraftRow, Object> value;

    Field(String wireName, Function<DraftRow, Object> value) {
        this.wireName = wireName;
        this.value = value;
    }

    /** The field's name in the draft's JSON. */
    public String wireName() {
        return wireName;
    }

    /** The field's title as people read it. */
    public String title() {
        return MESSAGES.text("evidence.field." + wireName);
    }

    /** Whether the row holds anything in this field; blank text is nothing. */
    public boolean isGivenIn(DraftRow row) {
        Object held = value.apply(row);
        return held instanceof String text ? !text.isBlank() : held != null;
    }
}

package kz.dalel.evidence.domain;

import java.util.function.Function;
import kz.dalel.evidence.DraftRow;
import kz.dalel.methodology.Measure;
import kz.dalel.shared.Messages;
import org.springframework.lang.Nullable;

/** A field of an evidence row, by its name on the wire; in the order in which people fill them in. */
public enum Field {
    CATEGORY("category", DraftRow::category),
    UNIT("unit", DraftRow::unit),
    FACT("fact", DraftRow::fact),
    QUANTITY("quantity", DraftRow::quantity),
    MONTH("month", DraftRow::month),
    EVENT_DATE("eventDate", DraftRow::eventDate),
    DOCUMENT_NUMBER("documentNumber", DraftRow::documentNumber),
    DOCUMENT_DATE("documentDate", DraftRow::documentDate),
    VALID_UNTIL("validUntil", DraftRow::validUntil),
    LINKS("links", row -> row.links().isEmpty() ? null : row.links()),
    FILES("files", row -> row.files().isEmpty() ? null : row.files()),
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

    /** The field's title where an indicator of this measure asks for it: a fact may be a risk, an event, a position. */
    public String titleFor(Measure measure) {
        String key = "evidence.field." + wireName + "." + measure.code();
        return MESSAGES.has(key) ? MESSAGES.text(key) : title();
    }

    /** Whether the row holds anything in this field; blank text is nothing. */
    public boolean isGivenIn(DraftRow row) {
        return heldIn(row) != null;
    }

    /** What the row holds in this field, blanks around a text removed; null where it holds nothing. */
    @Nullable
    public Object heldIn(DraftRow row) {
        Object held = value.apply(row);
        return held instanceof String text ? text.isBlank() ? null : text.strip() : held;
    }
}

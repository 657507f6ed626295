package kz.dalel.evidence.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.dalel.evidence.Draft;
import kz.dalel.evidence.DraftRow;
import kz.dalel.evidence.Link;
import kz.dalel.shared.PersonNumber;
import kz.dalel.shared.RowErrors;
import kz.dalel.shared.RowErrors.RowError;
import org.springframework.lang.Nullable;

/** What even an unfinished row may not hold, so that whatever is kept can be stored, added up and shown. */
public final class DraftLimits {

    /** Most rows of one draft. */
    public static final int ROWS = Draft.MOST_ROWS;

    /** Most links of one row. */
    public static final int LINKS = 20;

    /** Most files of one row. */
    public static final int FILES = 20;

    /** Largest quantity: sums of a full draft stay far from the end of a long. */
    public static final long QUANTITY = 1_000_000_000;

    private static final int SHORT_TEXT = 300;
    private static final int ADDRESS = 2_000;
    private static final int COMMENT = 4_000;
    private static final int FIRST_YEAR = 1991;
    private static final int LAST_YEAR = 2199;

    private final List<RowError> errors = new ArrayList<>();

    private DraftLimits() {}

    /** @throws RowErrors naming every row and field that is too long, too many or out of all bounds */
    public static void check(List<DraftRow> rows) {
        DraftLimits limits = new DraftLimits();
        if (rows.size() > ROWS) {
            limits.errors.add(new RowError(
                    0,
                    "",
                    "evidence.row.tooManyRows",
                    List.of(Integer.toString(rows.size()), Integer.toString(ROWS))));
        }
        for (int index = 0; index < rows.size() && index < ROWS; index++) {
            limits.check(index + 1, rows.get(index));
        }
        TableCheck.refuseIfAny(limits.errors);
    }

    /** What of a row is too long, too many or out of all bounds, whatever the number of rows. */
    public static List<RowError> exceededIn(int number, DraftRow row) {
        DraftLimits limits = new DraftLimits();
        limits.check(number, row);
        return limits.errors;
    }

    private void check(int number, DraftRow row) {
        text(number, Field.CATEGORY, row.category(), SHORT_TEXT);
        text(number, Field.FACT, row.fact(), SHORT_TEXT);
        text(number, Field.DOCUMENT_NUMBER, row.documentNumber(), SHORT_TEXT);
        text(number, Field.COMMENT, row.comment(), COMMENT);
        year(number, Field.EVENT_DATE, row.eventDate());
        year(number, Field.DOCUMENT_DATE, row.documentDate());
        year(number, Field.VALID_UNTIL, row.validUntil());
        year(number, Field.MONTH, row.month() == null ? null : row.month().atDay(1));
        if (row.quantity() != null && Math.abs(row.quantity()) > QUANTITY) {
            errors.add(RowCheck.error(number, Field.QUANTITY, "tooLarge", Long.toString(QUANTITY)));
        }
        if (row.links().size() > LINKS) {
            errors.add(RowCheck.error(number, Field.LINKS, "tooManyLinks", Integer.toString(LINKS)));
        }
        if (row.files().size() > FILES) {
            errors.add(RowCheck.error(number, Field.FILES, "tooManyFiles", Integer.toString(FILES)));
        }
        for (Link link : row.links()) {
            text(number, Field.LINKS, link.address(), ADDRESS);
            year(number, Field.LINKS, link.checkedOn());
        }
    }

    private void text(int number, Field field, @Nullable String text, int longest) {
        if (text == null) {
            return;
        }
        if (text.length() > longest) {
            errors.add(RowCheck.error(number, field, "tooLong", Integer.toString(longest)));
        }
        if (PersonNumber.isIn(text)) {
            errors.add(RowCheck.error(number, field, "personNumber"));
        }
        boolean unprintable = Stream.of(text.split("\\R")).anyMatch(line -> line.chars()
                .anyMatch(each -> each != '\t' && Character.isISOControl(each)));
        if (unprintable) {
            errors.add(RowCheck.error(number, field, "unprintable"));
        }
    }

    private void year(int number, Field field, @Nullable LocalDate day) {
        if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
            errors.add(RowCheck.error(number, field, "year", Integer.toString(FIRST_YEAR), Integer.toString(LAST_YEAR)));
        }
    }
}

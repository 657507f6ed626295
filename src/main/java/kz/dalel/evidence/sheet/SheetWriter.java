package kz.dalel.evidence.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import kz.dalel.evidence.Draft;
import kz.dalel.evidence.DraftRow;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.Link;
import kz.dalel.evidence.Moments;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.SubmissionTerms;
import kz.dalel.evidence.domain.DraftLimits;
import kz.dalel.evidence.sheet.Column.Kind;
import kz.dalel.evidence.sheet.PreparedRows.Prepared;
import kz.dalel.methodology.Category;
import kz.dalel.shared.Messages;
import kz.dalel.spreadsheet.CellLook;
import kz.dalel.spreadsheet.SheetPen;
import kz.dalel.spreadsheet.WorkbookForm;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Writes a draft as a workbook that can be filled in and read back, row by row so that memory holds few of them. */
public final class SheetWriter {

    private static final Messages MESSAGES = Messages.of("evidence");
    private static final int ROWS_IN_MEMORY = 100;
    private static final String FIRST_DAY = "DATE(1991,1,1)";
    private static final String LAST_DAY = "DATE(2199,12,31)";

    private final SXSSFWorkbook workbook;
    private final SheetPen pen;
    private final SheetLists lists;
    private final Submission submission;
    private final SubmissionTerms terms;
    private final Draft draft;
    private final SheetLayout layout;
    private final UnitChoice units;

    private SheetWriter(SXSSFWorkbook workbook, Submission submission, SubmissionTerms terms, Draft draft) {
        this.workbook = workbook;
        this.pen = new SheetPen(workbook);
        this.submission = submission;
        this.terms = terms;
        this.draft = draft;
        this.layout = SheetLayout.of(terms, draft.rows());
        this.units = new UnitChoice(submission.body(), terms.units());
        this.lists = new SheetLists(submission, terms, units);
    }

    /**
     * @param draft the draft as it is kept
     * @param stillCounting what counts without being submitted again
     */
    public static void write(
            Submission submission,
            SubmissionTerms terms,
            Draft draft,
            List<ItemVersion> stillCounting,
            OutputStream out)
            throws IOException {
        // With shared texts, as spreadsheet programs write them: some libraries cannot change a cell's own text.
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, ROWS_IN_MEMORY, false, true)) {
            WorkbookForm.describe(workbook.getXSSFWorkbook(), SheetForm.titleOf(submission, terms));
            SheetWriter writer = new SheetWriter(workbook, submission, terms, draft);
            writer.rows(stillCounting);
            new SheetHelp(workbook, submission, terms, writer.layout).write(stillCounting.size());
            writer.lists.write(workbook, SheetMarker.of(submission, draft.revision()));
            workbook.write(out);
        }
    }

    private void rows(List<ItemVersion> stillCounting) {
        SXSSFSheet sheet = workbook.createSheet(MESSAGES.text("evidence.sheet.rows"));
        columns(sheet);
        head(sheet);
        int at = SheetForm.HEADING + 1;
        boolean allPrepared = PreparedRows.areAll(terms);
        for (int ordinal = 0; ordinal < draft.rows().size(); ordinal++) {
            DraftRow row = draft.rows().get(ordinal);
            row(sheet.createRow(at++), row, ordinal + 1, allPrepared);
        }
        for (Prepared prepared : PreparedRows.missing(terms, draft.rows(), stillCounting)) {
            prepared(sheet.createRow(at++), prepared);
        }
        SheetForm.protect(sheet);
        sheet.createFreezePane(layout.at(Kind.UNIT_NAME).orElse(0) + 1, SheetForm.HEADING + 1);
        sheet.setRepeatingRows(CellRangeAddress.valueOf((SheetForm.HEADING + 1) + ":" + (SheetForm.HEADING + 1)));
        WorkbookForm.paper(sheet, SheetForm.titleOf(submission, terms), 1);
    }

    private void columns(SXSSFSheet sheet) {
        int first = SheetForm.HEADING + 1;
        int last = SheetForm.HEADING + DraftLimits.ROWS;
        boolean fixedUnits = PreparedRows.areAll(terms);
        for (int at = 0; at < layout.columns().size(); at++) {
            Column column = layout.columns().get(at);
            pen.column(sheet, at, SheetForm.widthOf(column.kind()), lookOf(column.kind(), fixedUnits));
            Optional<String> list = lists.of(column.kind());
            if (list.isPresent()) {
                pen.choice(sheet, at, first, last, list.get());
            }
            DataValidationHelper helper = sheet.getDataValidationHelper();
            switch (column.kind()) {
                case DAY, CHECKED -> pen.expect(
                        sheet,
                        at,
                        first,
                        last,
                        helper.createDateConstraint(OperatorType.BETWEEN, FIRST_DAY, LAST_DAY, null),
                        MESSAGES.text("evidence.sheet.expect.day"));
                case WHOLE -> pen.expect(
                        sheet,
                        at,
                        first,
                        last,
                        helper.createIntegerConstraint(
                                OperatorType.BETWEEN, "0", Long.toString(DraftLimits.QUANTITY)),
                        MESSAGES.text("evidence.sheet.expect.whole"));
                default -> {}
            }
        }
    }

    private void head(SXSSFSheet sheet) {
        SheetForm.line(pen, sheet, 0, terms.indicator().code() + " " + terms.indicator().title(), true);
        SheetForm.line(
                pen,
                sheet,
                1,
                MESSAGES.text(
                        "evidence.sheet.head",
                        terms.assessment().bodyName(),
                        Moments.format(submission.quarter()),
                        Moments.format(submission.deadline())),
                false);
        SheetForm.line(pen, sheet, 2, MESSAGES.text("evidence.sheet.hint"), false);
        Row heading = sheet.createRow(SheetForm.HEADING);
        for (int at = 0; at < layout.columns().size(); at++) {
            Column column = layout.columns().get(at);
            pen.text(heading, at, SheetLayout.headingOf(column), CellLook.heading(column.required()));
        }
        fit(heading);
    }

    private void row(Row cells, DraftRow row, int number, boolean fixedUnit) {
        for (int at = 0; at < layout.columns().size(); at++) {
            Column column = layout.columns().get(at);
            boolean fixed = fixedUnit && row.unit() != null;
            CellLook look = lookOf(column.kind(), fixed);
            switch (column.kind()) {
                case NUMBER -> pen.whole(cells, at, number, look);
                case CATEGORY -> pen.text(cells, at, categoryTitle(row.category()), look);
                case UNIT_CODE -> pen.text(cells, at, row.unit() == null ? null : units.codeOf(row.unit()), look);
                case UNIT_NAME -> pen.text(cells, at, row.unit() == null ? null : units.nameOf(row.unit()), look);
                case TEXT -> pen.text(cells, at, textOf(column, row), look);
                case WHOLE -> whole(cells, at, row.quantity(), look);
                case MONTH -> pen.text(cells, at, monthOf(row.month()), look);
                case DAY -> day(cells, at, dayOf(column, row), look);
                case LINK -> pen.text(cells, at, linkOf(column, row).map(Link::address).orElse(null), look);
                case CHECKED -> day(cells, at, linkOf(column, row).map(Link::checkedOn).orElse(null), look);
            }
        }
        fit(cells);
    }

    private void prepared(Row cells, Prepared prepared) {
        for (int at = 0; at < layout.columns().size(); at++) {
            CellLook look = lookOf(layout.columns().get(at).kind(), true);
            switch (layout.columns().get(at).kind()) {
                case CATEGORY -> pen.text(cells, at, categoryTitle(prepared.category()), look.given(true));
                case UNIT_CODE -> pen.text(cells, at, units.codeOf(prepared.unit()), look);
                case UNIT_NAME -> pen.text(cells, at, units.nameOf(prepared.unit()), look);
                default -> {}
            }
        }
        fit(cells);
    }

    private void fit(Row cells) {
        SheetForm.fit(cells, at -> SheetForm.widthOf(layout.columns().get(at).kind()));
    }

    private static CellLook lookOf(Kind kind, boolean fixedUnit) {
        return switch (kind) {
            case NUMBER -> CellLook.whole().given(true);
            case UNIT_CODE, UNIT_NAME -> CellLook.text().given(fixedUnit);
            case CATEGORY, TEXT, MONTH, LINK -> CellLook.text();
            case WHOLE -> CellLook.whole();
            case DAY, CHECKED -> CellLook.day();
        };
    }

    private String categoryTitle(String code) {
        return terms.rules().categories().stream()
                .filter(category -> category.code().equals(code))
                .map(Category::title)
                .findFirst()
                .orElse(code);
    }

    private static String textOf(Column column, DraftRow row) {
        return switch (column.field()) {
            case FACT -> row.fact();
            case DOCUMENT_NUMBER -> row.documentNumber();
            case COMMENT -> row.comment();
            default -> throw new IllegalStateException(column + " is no text");
        };
    }

    private static LocalDate dayOf(Column column, DraftRow row) {
        return switch (column.field()) {
            case EVENT_DATE -> row.eventDate();
            case DOCUMENT_DATE -> row.documentDate();
            case VALID_UNTIL -> row.validUntil();
            default -> throw new IllegalStateException(column + " is no day");
        };
    }

    private static Optional<Link> linkOf(Column column, DraftRow row) {
        return column.ordinal() <= row.links().size()
                ? Optional.of(row.links().get(column.ordinal() - 1))
                : Optional.empty();
    }

    private static String monthOf(YearMonth month) {
        return month == null ? null : MonthWords.of(month);
    }

    private void whole(Row cells, int at, Long number, CellLook look) {
        if (number != null) {
            pen.whole(cells, at, number, look);
        }
    }

    private void day(Row cells, int at, LocalDate day, CellLook look) {
        if (day != null) {
            pen.day(cells, at, day, look);
        }
    }
}

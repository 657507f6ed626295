package kz.dalel.evidence.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kz.dalel.evidence.Moments;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.SubmissionTerms;
import kz.dalel.evidence.domain.Field;
import kz.dalel.evidence.domain.ItemRules;
import kz.dalel.methodology.Category;
import kz.dalel.methodology.EvidenceRow;
import kz.dalel.methodology.Indicator;
import kz.dalel.methodology.Standing;
import kz.dalel.shared.Messages;
import kz.dalel.spreadsheet.CellLook;
import kz.dalel.spreadsheet.SheetPen;
import kz.dalel.spreadsheet.WorkbookForm;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** The sheet that explains: the rule in the regulation's words, what has to be shown, until when, and how to fill it in. */
final class SheetHelp {

    private static final Messages MESSAGES = Messages.of("evidence");
    private static final int LABEL_WIDTH = 26;
    private static final int TEXT_WIDTH = 110;
    /** A line of the bold labels holds fewer characters than the column is wide. */
    private static final int[] CHARACTERS_IN_LINE = {22, 105};

    private final SXSSFSheet sheet;
    private final SheetPen pen;
    private final Submission submission;
    private final SubmissionTerms terms;
    private final SheetLayout layout;
    private int next;

    SheetHelp(SXSSFWorkbook workbook, Submission submission, SubmissionTerms terms, SheetLayout layout) {
        this.sheet = workbook.createSheet(MESSAGES.text("evidence.sheet.help"));
        this.pen = new SheetPen(workbook);
        this.submission = submission;
        this.terms = terms;
        this.layout = layout;
    }

    /** @param stillCounting how many items count without being submitted again */
    void write(int stillCounting) {
        Indicator indicator = terms.indicator();
        EvidenceRow evidence = indicator.evidence();
        pen.column(sheet, 0, LABEL_WIDTH, CellLook.text());
        pen.column(sheet, 1, TEXT_WIDTH, CellLook.text());
        line("indicator", indicator.code() + " " + indicator.title());
        line("body", terms.assessment().bodyName());
        line("quarter", Moments.format(submission.quarter()));
        line("deadline", Moments.format(submission.deadline()));
        line("object", indicator.object());
        line("rule", MESSAGES.text("evidence.sheet.help.ruleOf", indicator.rule(), indicator.lines().toString()));
        line("mustShow", standing(evidence.mustShow(), evidence.standing(), evidence.source().orElse("")));
        line("onePer", evidence.onePer());
        line("howOften", standing(evidence.howOften(), evidence.howOftenStanding(), ""));
        if (stillCounting > 0) {
            line("stillCounting", MESSAGES.text("evidence.sheet.help.counting", Integer.toString(stillCounting)));
        }
        next++;
        kinds();
        next++;
        for (int line = 1; MESSAGES.has("evidence.sheet.help.step." + line); line++) {
            add(line == 1 ? MESSAGES.text("evidence.sheet.help.steps") : null, MESSAGES.text("evidence.sheet.help.step." + line));
        }
        SheetForm.protect(sheet);
        WorkbookForm.paper(sheet, SheetForm.titleOf(submission, terms), 1);
    }

    /** Which fields each kind of row has. */
    private void kinds() {
        if (!terms.rules().tellsCategories()) {
            fieldsOf(MESSAGES.text("evidence.sheet.help.fields"), terms.rules().ofCategory(null).orElseThrow());
        }
        for (Category category : terms.rules().categories()) {
            fieldsOf("«" + category.title() + "»", terms.rules().ofCategory(category.code()).orElseThrow());
        }
    }

    private void fieldsOf(String label, ItemRules rules) {
        List<String> sentences = new ArrayList<>();
        List<Field> required = List.copyOf(rules.required());
        sentences.add(required.isEmpty()
                ? MESSAGES.text("evidence.sheet.help.nothingRequired")
                : MESSAGES.text("evidence.sheet.help.required", titles(required)));
        if (!rules.anyOf().isEmpty()) {
            sentences.add(MESSAGES.text("evidence.sheet.help.anyOf", titles(List.copyOf(rules.anyOf()))));
        }
        List<Field> optional = rules.optional().stream()
                .filter(field -> !rules.required().contains(field) && layout.shows(field))
                .toList();
        if (!optional.isEmpty()) {
            sentences.add(MESSAGES.text("evidence.sheet.help.optional", titles(optional)));
        }
        if (rules.links() > 1) {
            sentences.add(MESSAGES.text("evidence.sheet.help.links", Integer.toString(rules.links())));
        }
        add(label, String.join(" ", sentences));
    }

    private String titles(List<Field> fields) {
        return fields.stream()
                .map(field -> field.titleFor(terms.indicator().measure()))
                .collect(Collectors.joining("», «", "«", "»"));
    }

    private static String standing(String statement, Standing standing, String source) {
        return MESSAGES.text("evidence.sheet.help.standing." + standing.code(), statement, source);
    }

    private void line(String key, String text) {
        add(MESSAGES.text("evidence.sheet.help." + key), text);
    }

    private void add(String label, String text) {
        Row row = sheet.createRow(next++);
        CellLook look = CellLook.text();
        pen.text(row, 0, label, look.strong());
        pen.text(row, 1, text, look);
        SheetForm.fit(row, column -> CHARACTERS_IN_LINE[column]);
    }
}

package kz.dalel.evidence;

import static kz.dalel.evidence.domain.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.dalel.evidence.SheetPreview.Kind;
import kz.dalel.evidence.SheetPreview.Quality;
import kz.dalel.evidence.domain.Field;
import kz.dalel.evidence.domain.ItemRules;
import kz.dalel.evidence.domain.Rows;
import kz.dalel.evidence.persistence.DraftRows;
import kz.dalel.methodology.Category;
import kz.dalel.methodology.Measure;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.Language;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitClass;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A draft goes into a spreadsheet and comes back as it was. */
@DalelTest
class SheetRoundTripTest {

    private static final LocalDate EVENT = LocalDate.of(2026, 8, 17);

    @Autowired
    private Scene scene;

    @Autowired
    private EvidencePlay play;

    @Autowired
    private Submissions submissions;

    @Autowired
    private TermsOfSubmission terms;

    @Autowired
    private DownloadSheet downloadSheet;

    @Autowired
    private ReceiveSheet receiveSheet;

    @Autowired
    private PreviewSheet previewSheet;

    @Autowired
    private TakeSheet takeSheet;

    @Autowired
    private DraftRows drafts;

    private BodyId region;
    private PersonId officer;

    @BeforeEach
    void openTheQuarter() {
        Map<UnitClass, Integer> units = Map.of(
                UnitClass.SUBDIVISION, 2, UnitClass.DEPARTMENT, 2, UnitClass.DISTRICT, 2, UnitClass.ENTITY, 2);
        region = scene.body("ОБЛ", BodyKind.OBLAST, units);
        BodyId afterAnalysis = scene.body("REG", BodyKind.OBLAST, units, Set.of(2025));
        officer = scene.person("officer", Role.OFFICER, region);
        scene.person("officer", Role.OFFICER, afterAnalysis);
        scene.openQuarter(scene.person("supervisor", Role.SUPERVISOR));
    }

    @Test
    void shouldComeBackAsItWas_whateverIsMeasured() throws IOException {
        Set<Measure> measures = EnumSet.noneOf(Measure.class);
        for (BodyId body : List.of(region, BodyId.of("REG"))) {
            for (Submission submission : submissions.ofAssessment(play.assessment(body).id())) {
                SubmissionTerms held = terms.of(submission);
                if (measures.add(held.indicator().measure())) {
                    comesBack(submission, held);
                }
            }
        }
        assertThat(measures).containsExactlyInAnyOrder(Measure.values());
    }

    /** Typed into an empty template, the rows arrive; downloaded again, nothing has changed. */
    private void comesBack(Submission submission, SubmissionTerms held) throws IOException {
        List<DraftRow> rows = everyField(held);
        SheetEditor editor = SheetEditor.open(downloadSheet.handle(officer, submission.id()).content());
        for (int index = 0; index < rows.size(); index++) {
            type(editor, SheetEditor.FIRST + index, rows.get(index), held);
        }
        byte[] filled = editor.save();

        SheetPreview preview = preview(submission, filled);
        assertThat(preview.faults()).as(submission.businessKey()).isEmpty();
        assertThat(preview.count(Kind.NEW)).isEqualTo(rows.size());
        Draft draft = take(submission, 0, filled, TakeSheet.Mode.REPLACE, TakeSheet.Rows.ALL);
        assertThat(draft.rows()).as(submission.businessKey()).isEqualTo(rows);

        // By a colleague who reads Kazakh.
        byte[] again = Language.KAZAKH.speaking(() -> downloadSheet.handle(officer, submission.id()).content());
        SheetPreview same = preview(submission, again);
        assertThat(same.faults()).as(submission.businessKey()).isEmpty();
        assertThat(same.count(Kind.SAME)).as(submission.businessKey()).isEqualTo(rows.size());
        assertThat(same.removed()).isEmpty();
        assertThat(take(submission, 1, again, TakeSheet.Mode.REPLACE, TakeSheet.Rows.ALL).rows()).isEqualTo(rows);
    }

    @Test
    void shouldPrepareARowForEachUnit_andPassOverThoseNobodyFilledIn() throws IOException {
        Submission submission = play.submission(region, "1.2.2");
        SheetEditor editor = SheetEditor.open(downloadSheet.handle(officer, submission.id()).content());

        assertThat(List.of(5, 6, 7, 8)).extracting(row -> editor.cell(row, "Код").getStringCellValue())
                .containsExactlyInAnyOrder("subdivision-1", "subdivision-2", "department-1", "department-2");
        assertThat(editor.cell(9, "Код").getStringCellValue()).isEmpty();
        String second = editor.cell(6, "Код").getStringCellValue();
        editor.type(6, "Номер документа", 17).type(6, "Дата документа", "01.09.2026");

        Draft draft = take(submission, 0, editor.save(), TakeSheet.Mode.REPLACE, TakeSheet.Rows.ALL);

        assertThat(draft.rows()).containsExactly(
                row().unit("ОБЛ/" + second).document("17", "2026-09-01").build());
        assertThat(preview(submission, editor.save()).waiting()).isEqualTo(3);
    }

    @Test
    void shouldLockWhatIsGiven_andLetTheRestBeTyped() throws IOException {
        XSSFSheet sheet = SheetEditor.open(downloadSheet.handle(officer, play.submission(region, "1.2.2").id()).content())
                .sheet();

        assertThat(sheet.getProtect()).isTrue();
        assertThat((Iterable<Cell>) sheet.getRow(3)).allMatch(cell -> cell.getCellStyle().getLocked());
        assertThat(sheet.getRow(4).getCell(1).getCellStyle().getLocked()).as("code of a unit").isTrue();
        assertThat(sheet.getColumnStyle(2).getLocked()).as("names of units").isTrue();
        assertThat(sheet.getColumnStyle(3).getLocked()).as("document number").isFalse();
        assertThat(sheet.getDataValidations())
                .extracting(validation -> validation.getValidationConstraint().getFormula1())
                .contains("dalel_unit_name", "dalel_unit_code", "DATE(1991,1,1)");
        assertThat(sheet.getWorkbook().getSheetAt(1).getSheetName()).isEqualTo("Как заполнять");
        assertThat(sheet.getWorkbook().getSheetVisibility(2)).isEqualTo(SheetVisibility.VERY_HIDDEN);
    }

    @Test
    void shouldWriteTextThatLooksLikeAFormula_asText() throws IOException {
        Submission submission = play.submission(region, "2.3.1");
        List<DraftRow> rows = new ArrayList<>();
        for (String fact : List.of("=1+1", "+7 701", "-5", "@x", "=HYPERLINK(\"http://x\")", "_x0041_ и _x000D_")) {
            rows.add(row().fact(fact).document("'1", "2026-08-01").comment("a\n=b").build());
        }
        play.draft(officer, submission, rows);

        SheetEditor editor = SheetEditor.open(downloadSheet.handle(officer, submission.id()).content());

        for (int row = SheetEditor.FIRST; row < SheetEditor.FIRST + rows.size() - 1; row++) {
            assertThat(editor.cell(row, "Дело (материал), в котором установлен факт").getCellStyle().getQuotePrefixed()).isTrue();
        }
        assertThat(take(submission, 1, editor.save(), TakeSheet.Mode.REPLACE, TakeSheet.Rows.ALL).rows()).isEqualTo(rows);
    }

    @Test
    void shouldKeepAnUnfinishedDraft_alsoWhereItBreaksRules() throws IOException {
        Submission submission = play.submission(region, "1.3.3");
        List<DraftRow> rows = List.of(
                row().category("coverage").unit("ОБЛ/subdivision-1").build(),
                row().category("нет такой").fact("Риск").build(),
                row().category("risk-identified").quantity(7).month("2025-01").build(),
                row().unit("REG/subdivision-1").comment("чужое").build(),
                row().unit("ОБЛ/нет-такого").links("не адрес").build());
        play.draft(officer, submission, rows);

        byte[] content = downloadSheet.handle(officer, submission.id()).content();

        SheetPreview preview = preview(submission, content);
        assertThat(preview.count(Kind.SAME)).isEqualTo(rows.size());
        assertThat(preview.count(Quality.GOOD)).isZero();
        assertThat(preview.count(Quality.UNREADABLE)).isZero();
        assertThat(take(submission, 1, content, TakeSheet.Mode.REPLACE, TakeSheet.Rows.READABLE).rows()).isEqualTo(rows);
    }

    @Test
    void shouldReadWhatAnotherProgramHasSaved() throws IOException {
        Submission submission = play.submission(region, "1.3.3");

        Draft draft = take(submission, 0, savedByLibreOffice(), TakeSheet.Mode.REPLACE, TakeSheet.Rows.ALL);

        assertThat(draft.rows()).isEqualTo(everyField(terms.of(submission)));
    }

    /** A template of 1.3.3 that was filled in as {@link #everyField} and then opened and saved with LibreOffice 7.4. */
    private static byte[] savedByLibreOffice() throws IOException {
        try (InputStream file = SheetRoundTripTest.class.getResourceAsStream("/sheets/saved-by-libreoffice.xlsx")) {
            return file.readAllBytes();
        }
    }

    /** A row of each kind with every field it may have. */
    private static List<DraftRow> everyField(SubmissionTerms held) {
        List<Category> categories = held.rules().categories();
        if (categories.isEmpty()) {
            return List.of(everyField(held, null, 1));
        }
        List<DraftRow> rows = new ArrayList<>();
        categories.forEach(category -> rows.add(everyField(held, category.code(), rows.size() + 1)));
        // A report is in one state only.
        return held.indicator().measure() == Measure.REPORT_FORM ? rows.subList(0, 1) : rows;
    }

    private static DraftRow everyField(SubmissionTerms held, String category, int ordinal) {
        ItemRules rules = held.rules().ofCategory(category).orElseThrow();
        Rows row = row();
        if (category != null) {
            row.category(category);
        }
        if (rules.uses(Field.UNIT)) {
            row.unit(held.units().get(0).id().toString());
        }
        if (rules.uses(Field.FACT)) {
            row.fact("Факт " + ordinal);
        }
        if (rules.uses(Field.QUANTITY)) {
            row.quantity(10 + ordinal);
        }
        if (rules.uses(Field.MONTH)) {
            row.month(YearMonth.from(EVENT).toString());
        }
        if (rules.uses(Field.EVENT_DATE)) {
            row.event(EVENT.toString());
        }
        row.document("№ 0" + ordinal, "2026-08-0" + ordinal).validUntil("2027-08-01");
        String[] links = new String[Math.max(2, rules.links())];
        for (int link = 0; link < links.length; link++) {
            links[link] = "https://сайт.example/" + ordinal + "/" + link + "?a=1&b=2";
        }
        return row.links(links).comment("Первая строка\nвторая").build();
    }

    private static void type(SheetEditor editor, int at, DraftRow row, SubmissionTerms held) {
        Measure measure = held.indicator().measure();
        if (row.category() != null) {
            String title = held.rules().categories().stream()
                    .filter(category -> category.code().equals(row.category()))
                    .findFirst()
                    .orElseThrow()
                    .title();
            editor.type(at, "Категория", title);
        }
        if (editor.has("Код")) {
            editor.type(at, "Код", row.unit() == null ? null : row.unit().code());
            editor.type(at, Field.UNIT.titleFor(measure), null);
        }
        typeIfGiven(editor, at, Field.FACT.titleFor(measure), row.fact());
        typeIfGiven(editor, at, Field.QUANTITY.titleFor(measure), row.quantity());
        typeIfGiven(editor, at, "Месяц", row.month() == null ? null : "Август 2026");
        typeIfGiven(editor, at, "Дата события", row.eventDate());
        editor.type(at, "Номер документа", row.documentNumber());
        editor.type(at, "Дата документа", row.documentDate());
        editor.type(at, "Действует до", "01.08.2027");
        for (int link = 0; link < row.links().size(); link++) {
            editor.type(at, "Ссылка " + (link + 1), row.links().get(link).address());
        }
        editor.type(at, Field.COMMENT.titleFor(measure), row.comment());
    }

    private static void typeIfGiven(SheetEditor editor, int at, String heading, Object value) {
        if (value != null) {
            editor.type(at, heading, value);
        }
    }

    private SheetPreview preview(Submission submission, byte[] content) throws IOException {
        return previewSheet.handle(officer, submission.id(), upload(submission, content));
    }

    private Draft take(Submission submission, long revision, byte[] content, TakeSheet.Mode mode, TakeSheet.Rows rows)
            throws IOException {
        takeSheet.handle(new TakeSheet.Command(
                officer, submission.id(), revision, upload(submission, content), mode, rows));
        return drafts.find(submission.id());
    }

    private UploadedSheet upload(Submission submission, byte[] content) throws IOException {
        return receiveSheet.handle(officer, submission.id(), "строки.xlsx", new ByteArrayInputStream(content));
    }
}

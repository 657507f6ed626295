package kz.dalel.evidence.domain;

import static kz.dalel.evidence.domain.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.dalel.evidence.DraftRow;
import kz.dalel.evidence.ItemContent;
import kz.dalel.evidence.domain.TableCheck.Sifted;
import kz.dalel.files.AttachedFile;
import kz.dalel.files.FileId;
import kz.dalel.files.FileType;
import kz.dalel.methodology.Edition;
import kz.dalel.methodology.EditionId;
import kz.dalel.methodology.Editions;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.QuarterId;
import kz.dalel.shared.RowErrors;
import kz.dalel.shared.UnitId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableCheckTest {

    private static final Edition EDITION = Editions.load(Optional.empty()).byId(EditionId.of("tbn4-2024"));
    private static final String A = "CGO-1/A";
    private static final String B = "CGO-1/B";
    private static final AttachedFile PHOTO =
            new AttachedFile(FileId.random(), "фото.jpg", FileType.JPEG, 3, "ab".repeat(32));
    private static final RowContext CONTEXT = new RowContext(
            QuarterId.of("2026-Q3"),
            LocalDate.of(2026, 10, 5),
            Set.of(UnitId.of(A), UnitId.of(B)),
            Map.of(PHOTO.id(), PHOTO),
            Optional.empty(),
            Map.of());

    @Test
    void shouldTidyContents_whenRowsAreComplete() {
        List<CheckedRow> checked = check("1.2.2", row().unit(A).document("  17-ОС ", "2026-08-01").comment(" ").build());

        assertThat(checked).singleElement().satisfies(each -> {
            assertThat(each.content().documentNumber()).isEqualTo("17-ОС");
            assertThat(each.content().comment()).isNull();
            assertThat(each.content().quantity()).isEqualTo(1);
            assertThat(each.subject()).isEqualTo("[\"CGO-1/A\"]");
        });
    }

    @Test
    void shouldNameEveryMissingFieldOfEveryRow_whenRowsAreIncomplete() {
        assertThat(errors("1.2.2", row().build(), row().unit(A).document("1", null).build()))
                .containsExactly(
                        "1 unit required",
                        "1 documentNumber required",
                        "1 documentDate required",
                        "2 documentDate required");
    }

    @Test
    void shouldRefuseUnit_whenItIsNotInTheSnapshotOrNotDue() {
        assertThat(errors("1.2.2", row().unit("CGO-2/A").document("1", "2026-08-01").build()))
                .containsExactly("1 unit unitNotDue");
    }

    @Test
    void shouldRefuseFieldsOfOtherIndicators_whenTheyAreFilledIn() {
        assertThat(errors(
                        "1.1.1",
                        row().unit(A).fact("дело").quantity(2).document("1", "2026-08-01").build()))
                .containsExactly("1 unit notUsed", "1 fact notUsed", "1 quantity quantityOne");
    }

    @Test
    void shouldNameBothRows_whenAUnitIsGivenTwice() {
        DraftRow row = row().unit(A).document("1", "2026-08-01").build();

        RowErrors refusal = refusal("1.2.2", row, row().unit(B).document("2", "2026-08-01").build(), row);

        assertThat(refusal.rows()).singleElement().satisfies(error -> {
            assertThat(error.row()).isEqualTo(3);
            assertThat(error.code()).isEqualTo("evidence.row.repeated");
            assertThat(error.arguments()).contains("3", "1");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"дело № 5/12", "  ДЕЛО   №  5/12 ", "«Дело № 5/12»"})
    void shouldSeeTheSameFact_whenItIsOnlyWrittenDifferently(String fact) {
        assertThat(errors(
                        "2.3.1",
                        row().fact("Дело № 5/12").document("1", "2026-08-01").build(),
                        row().fact(fact).document("2", "2026-08-01").build()))
                .containsExactly("2 fact repeated");
    }

    @Test
    void shouldAcceptOneDocumentOnly_whenTheBodyOwesOne() {
        DraftRow schedule = row().document("1", "2026-08-01").build();

        assertThat(errors("1.1.1", schedule, schedule)).containsExactly("2  onlyOne");
    }

    @Test
    void shouldRefuse_whenASecondItemRepeatsOneThatStands() {
        ItemContent standing = check("1.2.2", row().unit(A).document("1", "2026-08-01").build())
                .get(0)
                .content();

        RowErrors refusal = catchThrowableOfType(
                RowErrors.class,
                () -> table("1.2.2", CONTEXT)
                        .check(numbered(row().unit(A).document("9", "2026-08-02").build()), List.of(standing)));

        assertThat(refusal.rows()).extracting(each -> each.code()).containsExactly("evidence.row.alreadySubmitted");
    }

    @Test
    void shouldAskForTwoDifferentLinks_whenNoteAndPlanArePublished() {
        assertThat(errors("1.3.2", row().unit(A).links("https://gov.kz/note").build()))
                .containsExactly("1 links tooFewLinks");
        assertThat(errors("1.3.2", row().unit(A).links("https://gov.kz/note", "https://gov.kz/note").build()))
                .containsExactly("1 links linkTwice");
        assertThat(errors("1.3.2", row().unit(A).links("https://gov.kz/note", "https://gov.kz/plan").build()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gov.kz/note", "javascript:alert(1)", "ftp://gov.kz/x", "https://user:pw@gov.kz/", "http://x", " "})
    void shouldRefuseLink_whenAVerifierCouldNotOpenIt(String address) {
        assertThat(errors("1.1.3", row().unit(A).event("2026-07-01").links(address).build()))
                .containsExactly("1 links notAnAddress");
    }

    @Test
    void shouldRefuseWhatHasNotHappenedYet_whenDatesLieAhead() {
        assertThat(errors("4.1.1", row().event("2026-10-06").document("1", "2026-10-06").build()))
                .containsExactly("1 eventDate future", "1 documentDate future");
        assertThat(errors("4.1.1", row().event("2026-10-05").document("1", "2026-10-05").build()))
                .isEmpty();
    }

    @Test
    void shouldTakeTheMonthFromTheEvent_whenItsDayIsGiven() {
        List<CheckedRow> checked =
                check("4.2.3", row().fact("Семинар").event("2026-08-31").links("https://gov.kz/1").build());

        assertThat(checked.get(0).content().month()).isEqualTo(YearMonth.of(2026, 8));
    }

    @Test
    void shouldAskForAMonthOfTheQuarter_whenMonthsAreCounted() {
        assertThat(errors("4.2.4", row().fact("Главный специалист").document("1", null).build()))
                .containsExactly("1 month required");
        assertThat(errors("4.2.4", row().fact("Главный специалист").document("1", null).month("2026-06").build()))
                .containsExactly("1 month monthOutsideQuarter");
        assertThat(errors("4.2.3", row().fact("Семинар").document("1", null).event("2026-06-30").build()))
                .containsExactly("1 eventDate monthOutsideQuarter");
        assertThat(errors(
                        "4.2.4",
                        row().fact("Специалист").document("1", null).month("2026-07").event("2026-08-01").build()))
                .containsExactly("1 month monthOfEvent");
    }

    @Test
    void shouldCountAPersonOncePerMonth_whenPositionsRepeat() {
        DraftRow july = row().fact("Главный специалист").document("1", null).month("2026-07").build();
        DraftRow sameMonth = row().fact("главный специалист").document("2", null).event("2026-07-20").build();
        DraftRow august = row().fact("Главный специалист").document("3", null).month("2026-08").build();

        assertThat(errors("4.2.4", july, august)).isEmpty();
        assertThat(errors("4.2.4", july, sameMonth)).containsExactly("2 fact repeated");
    }

    @Test
    void shouldAskForALinkOrADocument_whenAnEventOfAppendixFiveIsProved() {
        assertThat(errors("4.2.3", row().fact("Семинар").event("2026-08-31").build()))
                .containsExactly("1 documentNumber oneOf");
        assertThat(errors("4.2.3", row().fact("Семинар").event("2026-08-31").files(PHOTO.id()).build())).isEmpty();
    }

    @Test
    void shouldTakeAPhotographForALink_whereTheEvidenceTableSaysEither() {
        assertThat(errors("3.1.1", row().unit(A).event("2026-08-31").build())).containsExactly("1 links linkOrFile");
        assertThat(errors("3.1.1", row().unit(A).event("2026-08-31").files(PHOTO.id()).build())).isEmpty();
        assertThat(errors("3.1.1", row().unit(A).event("2026-08-31").links("https://hld.kz/1").build())).isEmpty();
        assertThat(errors("3.1.1", row().unit(A).event("2026-08-31").document("7", "2026-08-31").build()))
                .as("a document's number is neither")
                .containsExactly("1 links linkOrFile");
        assertThat(errors("1.1.3", row().unit(A).event("2026-06-30").files(PHOTO.id()).build()))
                .as("a publication is a link and nothing else")
                .containsExactly("1 links required");
    }

    @Test
    void shouldTakeTheFormAsAFile_butAskWhereAnEventWasSpread() {
        DraftRow report = row().category("report").fact("Лекция").event("2026-08-31").files(PHOTO.id()).build();
        DraftRow spread =
                row().category("scaled").fact("Лекция").event("2026-08-31").quantity(1200).files(PHOTO.id()).build();

        assertThat(errors("4.3.1", report)).isEmpty();
        assertThat(errors("4.3.1", report, spread)).containsExactly("2 links required");
        assertThat(errors("4.3.1", row().category("report").fact("Лекция").event("2026-08-31").build()))
                .containsExactly("1 links linkOrFile");
    }

    @Test
    void shouldTakeFilesBesideWhateverIsAskedFor_butNotInsteadOfLinksOrADocument() {
        assertThat(check("1.3.2", row().unit(A).links("https://gov.kz/1", "https://gov.kz/2").files(PHOTO.id()).build()))
                .singleElement()
                .satisfies(each -> assertThat(each.content().files()).containsExactly(PHOTO));
        assertThat(errors("1.3.2", row().unit(A).links("https://gov.kz/1").files(PHOTO.id()).build()))
                .containsExactly("1 links tooFewLinks");
        assertThat(errors("1.3.2", row().unit(A).files(PHOTO.id()).build())).containsExactly("1 links required");
        assertThat(errors("1.2.2", row().unit(A).files(PHOTO.id()).build()))
                .containsExactly("1 documentNumber required", "1 documentDate required");
    }

    @Test
    void shouldRefuseAFileThatTheRowMayNotName_andOneNamedTwice() {
        assertThat(errors("1.2.2", row().unit(A).document("1", "2026-08-01").files(FileId.random()).build()))
                .containsExactly("1 files unknownFile");
        assertThat(errors("1.2.2", row().unit(A).document("1", "2026-08-01").files(PHOTO.id(), PHOTO.id()).build()))
                .containsExactly("1 files fileTwice");
    }

    @Test
    void shouldAskForATerm_whenACertificateIsPresented_andLeaveItsYearToTheVerifier() {
        assertThat(errors("3.3.1", row().unit(A).document("KZ-1", "2025-12-31").build()))
                .containsExactly("1 validUntil required");
        assertThat(errors("3.3.1", row().unit(A).document("KZ-1", "2026-02-01").validUntil("2026-01-31").build()))
                .containsExactly("1 validUntil validBeforeIssued");
        assertThat(errors("3.3.1", row().unit(A).document("KZ-1", "2026-01-01").validUntil("2029-01-01").build()))
                .isEmpty();
    }

    @Test
    void shouldTellTheRegionsMeetingFromADistricts_whenOnlyOneNamesAUnit() {
        assertThat(errors(
                        "4.1.1",
                        row().event("2026-08-01").document("1", "2026-08-01").build(),
                        row().unit(A).event("2026-08-01").document("2", "2026-08-01").build()))
                .isEmpty();
    }

    @Test
    void shouldTakeARiskAtEachOfItsLevels_whenItWasFoundAndEliminatedInOneQuarter() {
        Rows found = row().category("risk-identified").fact("Р-1").document("1", "2026-08-01");
        Rows eliminated = row().category("risk-eliminated").fact("Р-1").document("2", "2026-09-01");

        assertThat(errors("1.3.3", found.build(), eliminated.build())).isEmpty();
        assertThat(errors("1.3.3", found.build(), found.fact("р-1").build())).containsExactly("2 fact repeated");
    }

    @Test
    void shouldRefuseCategory_whenItIsMissingOrUnknown() {
        assertThat(errors("2.1.1", row().fact("1").document("1", "2026-08-01").build()))
                .containsExactly("1 category required");
        assertThat(errors("2.1.1", row().category("civil").fact("1").document("1", "2026-08-01").build()))
                .containsExactly("1 category unknownCategory");
    }

    @Test
    void shouldAcceptNone_whereNoneIsAnAnswer() {
        assertThat(errors("2.2.1", row().quantity(0).document("1", "2026-10-01").build())).isEmpty();
        assertThat(errors("2.2.1", row().quantity(-1).document("1", "2026-10-01").build()))
                .containsExactly("1 quantity negative");
        assertThat(errors("4.2.2", row().quantity(0).document("1", "2026-10-01").build()))
                .containsExactly("1 quantity zero");
    }

    @Test
    void shouldRefuseAPartLargerThanItsWhole_whenPersonsAreCounted() {
        RowContext hundred = new RowContext(CONTEXT.quarter(), CONTEXT.today(), Set.of(), Map.of(), Optional.of(100L), Map.of());
        DraftRow sixty = row().fact("Список 1").quantity(60).document("1", "2026-08-01").build();
        DraftRow forty = row().fact("Список 2").quantity(40).document("2", "2026-08-01").build();
        DraftRow more = row().fact("Список 3").quantity(1).document("3", "2026-08-01").build();

        assertThat(table("4.2.1", hundred).check(numbered(sixty, forty), List.of())).hasSize(2);
        assertThat(catchThrowableOfType(
                                RowErrors.class,
                                () -> table("4.2.1", hundred)
                                        .check(numbered(sixty, forty, more), List.of()))
                        .rows())
                .extracting(each -> each.code())
                .containsExactly("evidence.row.moreThanHeadcount");
    }

    /** What happened once: facts, reports, a level that a risk has reached. Not what is shown anew each quarter. */
    @ParameterizedTest
    @CsvSource({
        "2.5.1, '', [\"дело 1\"], true", "2.1.1, criminal, [\"дело 1\"], true",
        "1.3.3, risk-identified, '[\"risk-identified\",\"дело 1\"]', true",
        "1.3.3, risk-eliminated, '[\"risk-identified\",\"дело 1\"]', false",
        "1.EXT, risk-completed, '[\"risk-completed\",\"дело 1\"]', true", "4.2.1, '', [\"дело 1\"], false",
    })
    void shouldRefuseWhatCountedInAnEarlierQuarter_whenItCountsOnce(
            String code, String category, String subject, boolean refused) {
        RowContext later = new RowContext(
                CONTEXT.quarter(), CONTEXT.today(), Set.of(), Map.of(), Optional.empty(), Map.of(subject, QuarterId.of("2026-Q1")));
        DraftRow row = row().category(category.isEmpty() ? null : category)
                .fact("Дело  1")
                .quantity(1)
                .document("1", "2026-08-01")
                .build();

        Sifted sifted = table(code, later).sift(numbered(row), List.of());

        assertThat(sifted.errors())
                .extracting(error -> error.field() + " " + error.code())
                .isEqualTo(refused ? List.of("fact evidence.row.countedBefore") : List.of());
        assertThat(table(code, later).faultsOf(1, row)).hasSize(refused ? 1 : 0);
    }

    private static List<CheckedRow> check(String code, DraftRow... rows) {
        return table(code, CONTEXT).check(numbered(rows), List.of());
    }

    private static RowErrors refusal(String code, DraftRow... rows) {
        return catchThrowableOfType(RowErrors.class, () -> check(code, rows));
    }

    private static List<String> errors(String code, DraftRow... rows) {
        RowErrors refusal = refusal(code, rows);
        return refusal == null
                ? List.of()
                : refusal.rows().stream()
                        .map(each -> each.row() + " " + each.field() + " "
                                + each.code().replace("evidence.row.", ""))
                        .toList();
    }

    private static TableCheck table(String code, RowContext context) {
        return new TableCheck(
                RuleBook.of(EDITION.indicator(IndicatorCode.of(code)), EDITION.defaultReadings()), context);
    }

    private static Map<Integer, DraftRow> numbered(DraftRow... rows) {
        Map<Integer, DraftRow> numbered = new LinkedHashMap<>();
        Arrays.stream(rows).forEach(row -> numbered.put(numbered.size() + 1, row));
        return numbered;
    }
}

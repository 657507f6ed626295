package kz.dalel.evidence;

import static kz.dalel.evidence.domain.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.dalel.evidence.Mark.Code;
import kz.dalel.evidence.domain.Rows;
import kz.dalel.files.FileId;
import kz.dalel.registry.RegisteredUnit;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitClass;
import kz.dalel.shared.UnitId;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the automatic checks notice, on real rows of two bodies. */
@DalelTest
class CheckEvidenceTest {

    @Autowired
    private Scene scene;

    @Autowired
    private EvidencePlay play;

    @Autowired
    private SubmitEvidence submitEvidence;

    @Autowired
    private CheckEvidence checkEvidence;

    @Autowired
    private AddAppealEvidence addAppealEvidence;

    @Autowired
    private FilePlay files;

    @Autowired
    private Evidence evidence;

    @Autowired
    private JdbcClient database;

    private BodyId ministry;
    private BodyId other;
    private PersonId officer;
    private PersonId stranger;

    @BeforeEach
    void openTheQuarter() {
        ministry = scene.body(
                BodyId.of("MIN"),
                BodyKind.CGO,
                List.of(
                        unit("MIN/subdivision-1", UnitClass.SUBDIVISION, "Первый департамент"),
                        unit("MIN/subdivision-2", UnitClass.SUBDIVISION, "Управление финансов"),
                        new RegisteredUnit(
                                UnitId.of("MIN/entity-1"), UnitClass.ENTITY, "АО «Ёлка – Сервис»", Set.of("elka.kz")),
                        unit("MIN/entity-2", UnitClass.ENTITY, "ТОО «Пихта»")),
                Set.of(),
                Set.of("www.min.kz"));
        other = scene.body(
                BodyId.of("OTH"),
                BodyKind.CGO,
                List.of(
                        unit("OTH/subdivision-1", UnitClass.SUBDIVISION, "Управление финансов"),
                        unit("OTH/E7", UnitClass.ENTITY, "АО \"Елка - сервис\"")),
                Set.of(),
                Set.of());
        officer = scene.person("officer", Role.OFFICER, ministry);
        stranger = scene.person("stranger", Role.OFFICER, other);
        scene.openQuarter(scene.person("supervisor", Role.SUPERVISOR));
    }

    @Test
    void shouldMarkOddDatesAndMissingNumbers() {
        DraftRow odd = announcement("MIN/subdivision-1", "https://min.kz/1")
                .event("2026-06-30")
                .document(null, "2026-07-01")
                .build();

        assertThat(marks("1.1.3", odd))
                .containsExactly(
                        "DOCUMENT_AFTER_EVENT 01.07.2026",
                        "DOCUMENT_NUMBER_MISSING 01.07.2026",
                        "EVENT_OUTSIDE_QUARTER 30.06.2026");
    }

    @Test
    void shouldMarkNothing_whenEverythingIsAsUsual() {
        assertThat(marks("1.1.3", announcement("MIN/subdivision-1", "https://min.kz/1").build())).isEmpty();
    }

    @Test
    void shouldMarkNothingAtTheEdges_ofQuarterAndTerm() {
        DraftRow first = announcement("MIN/subdivision-1", "https://min.kz/1")
                .event("2026-07-01")
                .document("1", "2026-07-01")
                .validUntil("2026-09-30")
                .build();
        DraftRow last = announcement("MIN/subdivision-2", "https://min.kz/2").event("2026-09-30").build();

        assertThat(marks("1.1.3", first, last)).isEmpty();
    }

    @Test
    void shouldMarkCertificates_thatHaveExpiredOrAreOfAnotherQuarterOrYear() {
        assertThat(marks(
                        "3.3.1",
                        row().unit("MIN/entity-1").document("KZ-1", "2026-02-01").validUntil("2026-09-29").build(),
                        row().unit("MIN/entity-2").document("KZ-2", "2025-12-31").validUntil("2026-09-30").build()))
                .containsExactly(
                        "CERTIFICATE_OF_ANOTHER_QUARTER 01.02.2026",
                        "DOCUMENT_EXPIRED 29.09.2026",
                        "CERTIFICATE_OF_ANOTHER_YEAR 31.12.2025");
    }

    @Test
    void shouldNotMarkACertificate_ofTheQuartersFirstAndLastDay() {
        assertThat(marks(
                        "3.3.1",
                        row().unit("MIN/entity-1").document("KZ-1", "2026-07-01").validUntil("2026-09-30").build(),
                        row().unit("MIN/entity-2").document("KZ-2", "2026-09-30").validUntil("2029-09-30").build()))
                .isEmpty();
    }

    @Test
    void shouldMarkLinksToStrangers_whereTheEditionAsksForTheOwnSite() {
        assertThat(marks(
                        "1.3.2",
                        row().unit("MIN/subdivision-1").links("https://min.kz/note", "https://ru.min.kz/plan").build(),
                        row().unit("MIN/subdivision-2").links("https://evil-min.kz/note", "https://min.kz/plan2").build()))
                .containsExactly("NOT_ON_OWN_SITE https://evil-min.kz/note");
        assertThat(marks("1.1.3", announcement("MIN/subdivision-1", "https://zhanalyq.kz/1").build())).isEmpty();
    }

    @Test
    void shouldAskTheVerifierToLook_whereTheRegistryHasNoSiteOfAnOrganisation() {
        String[] own = IntStream.rangeClosed(1, 8).mapToObj(n -> "https://elka.kz/" + n).toArray(String[]::new);
        String[] unknown = IntStream.rangeClosed(1, 8).mapToObj(n -> "https://min.kz/" + n).toArray(String[]::new);
        unknown[7] = "https://pihta.kz/8";

        assertThat(marks("3.2.9", row().unit("MIN/entity-1").links(own).build(), row().unit("MIN/entity-2").links(unknown).build()))
                .containsExactly("OWN_SITE_UNKNOWN https://pihta.kz/8");
    }

    @Test
    void shouldMarkTheSamePublication_inAnotherItemAndInAnotherBody() {
        submit(
                stranger,
                play.submission(other, "1.1.3"),
                announcement("OTH/subdivision-1", "http://www.min.kz/news/?utm_source=x").build());

        List<String> marks = marks(
                "1.1.3",
                announcement("MIN/subdivision-1", "https://min.kz/news").build(),
                announcement("MIN/subdivision-2", "https://min.kz/news#top").build());

        String own = "SAME_LINK III квартал 2026 года, 1.1.3";
        String strangers = "SAME_LINK_OF_ANOTHER_BODY Орган OTH, III квартал 2026 года, 1.1.3";
        assertThat(marks).containsExactly(own, strangers, own, strangers);
    }

    @Test
    void shouldNotMarkAPublication_whoseAddressDiffers() {
        Submission others = play.submission(other, "1.1.3");
        submit(stranger, others, announcement("OTH/subdivision-1", "https://min.kz/news/2").build());

        assertThat(marks("1.1.3", announcement("MIN/subdivision-1", "https://min.kz/news").build())).isEmpty();
    }

    @Test
    void shouldMarkTheSameFile_underAnotherNameAndInAnotherBody_butNoneThatDiffersByALetter() {
        Submission theirs = play.submission(other, "1.2.2");
        FileId copy = files.attach(stranger, theirs, "Копия.pdf", "протокол").id();
        submit(stranger, theirs, row().unit("OTH/subdivision-1").document("7", "2026-08-01").files(copy).build());
        Submission submission = play.submission(ministry, "1.2.2");

        List<String> marks = marks(
                "1.2.2",
                row().unit("MIN/subdivision-1")
                        .document("7", "2026-08-01")
                        .files(files.attach(officer, submission, "Протокол.pdf", "протокол").id())
                        .build(),
                row().unit("MIN/subdivision-2")
                        .document("8", "2026-08-01")
                        .files(files.attach(officer, submission, "Протокол.pdf", "Протокол").id())
                        .build());

        assertThat(marks).containsExactly("SAME_FILE_OF_ANOTHER_BODY Орган OTH, III квартал 2026 года, 1.2.2");
    }

    @Test
    void shouldMarkTheSameFile_inAnotherItemOfTheBody() {
        FileId file = files.attach(officer, play.submission(ministry, "1.2.2"), "Протокол.pdf", "протокол").id();

        assertThat(marks(
                        "1.2.2",
                        row().unit("MIN/subdivision-1").document("7", "2026-08-01").files(file).build(),
                        row().unit("MIN/subdivision-2").document("7", "2026-08-01").files(file).build()))
                .hasSize(2)
                .containsOnly("SAME_FILE III квартал 2026 года, 1.2.2");
    }

    @Test
    void shouldMarkBothSides_whenTheCopyComesInLater() {
        Submission first = play.submission(ministry, "1.1.3");
        submit(officer, first, announcement("MIN/subdivision-1", "https://min.kz/news").build());
        checkEvidence.handle(first.id());
        assertThat(marksOf(first)).isEmpty();

        Submission copy = play.submission(other, "1.2.1");
        submit(stranger, copy, announcement("OTH/subdivision-1", "https://min.kz/news").build());
        checkEvidence.handle(copy.id());
        int cameNew = checkEvidence.handle(first.id());

        assertThat(cameNew).isEqualTo(1);
        assertThat(marksOf(first)).containsExactly("SAME_LINK_OF_ANOTHER_BODY Орган OTH, III квартал 2026 года, 1.2.1");
        assertThat(marksOf(copy)).containsExactly("SAME_LINK_OF_ANOTHER_BODY Орган MIN, III квартал 2026 года, 1.1.3");
    }

    @Test
    void shouldMarkAnOrganisation_thatAnotherBodyPresentsUnderAnotherCode_butNoDepartmentOfTheSameName() {
        submit(stranger, play.submission(other, "3.2.1"), row().unit("OTH/E7").document("П-1", "2026-08-01").build());
        submit(stranger, play.submission(other, "1.2.2"), row().unit("OTH/subdivision-1").document("7", "2026-08-01").build());

        assertThat(marks(
                        "3.2.1",
                        row().unit("MIN/entity-1").document("П-1", "2026-08-01").build(),
                        row().unit("MIN/entity-2").document("П-2", "2026-08-01").build()))
                .containsExactly("SAME_ORGANISATION_OF_ANOTHER_BODY Орган OTH");
        assertThat(marks("3.2.2", row().unit("MIN/entity-1").document("П-3", "2026-08-01").build())).isEmpty();
        assertThat(marks("1.2.2", row().unit("MIN/subdivision-2").document("9", "2026-08-01").build())).isEmpty();
    }

    @Test
    void shouldMarkWhatAnAppealBringsOnceMore() {
        Submission submission = play.submission(ministry, "3.2.1");
        submit(officer, submission, row().unit("MIN/entity-1").document("П-1", "2026-08-01").build());
        addAppealEvidence.handle(
                officer,
                UUID.randomUUID(),
                submission.id(),
                List.of(
                        row().unit("MIN/entity-1").document("П-9", "2026-08-01").build(),
                        row().unit("MIN/entity-2").document("П-9", "2026-08-01").build()));

        checkEvidence.handle(submission.id());

        assertThat(marksOf(submission))
                .containsExactly("SAME_SUBJECT 01.10.2026 10:00:00", "SAME_SUBJECT 01.10.2026 10:00:00");
    }

    @Test
    void shouldNameAFewPlaces_whenAnAddressIsUsedEverywhere() {
        List<String> indicators = List.of("1.1.3", "1.2.1", "4.2.3", "4.3.1");
        for (String indicator : indicators) {
            Submission theirs = play.submission(other, indicator);
            Rows row = switch (indicator) {
                case "4.2.3" -> row().fact("Семинар");
                case "4.3.1" -> row().fact("Форум").category("report");
                default -> row().unit("OTH/subdivision-1");
            };
            submit(stranger, theirs, row.event("2026-07-10").links("https://gov.kz").build());
        }

        assertThat(marks("1.1.3", announcement("MIN/subdivision-1", "https://gov.kz").build()))
                .hasSize(3)
                .allMatch(mark -> mark.startsWith("SAME_LINK_OF_ANOTHER_BODY"));
    }

    @Test
    void shouldFindTheOneOtherBody_behindThousandsOfTheOwn() {
        submit(stranger, play.submission(other, "1.1.3"), announcement("OTH/subdivision-1", "https://min.kz/news").build());
        database.sql("""
                        insert into dalel.evidence_use (kind, sha256, body, submission_id, items)
                        select 'LINK', sha256('min.kz/news'), 'MIN', s.id, 2000 from dalel.submission s
                        join dalel.assessment a on a.id = s.assessment_id
                        where a.body = 'MIN' and s.indicator <> '1.1.3'
                        """).update();

        assertThat(marks("1.1.3", announcement("MIN/subdivision-1", "https://min.kz/news").build()))
                .contains("SAME_LINK_OF_ANOTHER_BODY Орган OTH, III квартал 2026 года, 1.1.3")
                .hasSize(4);
    }

    @Test
    void shouldAddNothing_whenCheckedAgain() {
        Submission submission = play.submission(ministry, "1.1.3");
        submit(officer, submission, announcement("MIN/subdivision-1", "https://min.kz/1").event("2026-06-30").build());

        checkEvidence.handle(submission.id());
        List<Mark> first = evidence.currentVersions(submission.id()).get(0).marks();
        checkEvidence.handle(submission.id());

        assertThat(first).extracting(Mark::code).containsExactly(Code.EVENT_OUTSIDE_QUARTER);
        assertThat(evidence.currentVersions(submission.id()).get(0).marks()).isEqualTo(first);
    }

    private static RegisteredUnit unit(String id, UnitClass unitClass, String name) {
        return new RegisteredUnit(UnitId.of(id), unitClass, name);
    }

    private static Rows announcement(String unit, String link) {
        return row().unit(unit).event("2026-07-10").links(link);
    }

    private void submit(PersonId actor, Submission submission, DraftRow... rows) {
        play.draft(actor, submission, rows);
        submitEvidence.handle(actor, submission.id(), Act.EVIDENCE);
    }

    private List<String> marks(String indicator, DraftRow... rows) {
        Submission submission = play.submission(ministry, indicator);
        submit(officer, submission, rows);
        checkEvidence.handle(submission.id());
        return marksOf(submission);
    }

    private List<String> marksOf(Submission submission) {
        return evidence.currentVersions(submission.id()).stream()
                .flatMap(version -> version.marks().stream())
                .map(mark -> mark.code() + " " + mark.detail())
                .toList();
    }
}

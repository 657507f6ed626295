package kz.dalel.evidence;

import static kz.dalel.evidence.domain.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kz.dalel.evidence.Mark.Code;
import kz.dalel.evidence.domain.Rows;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitClass;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

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
    private Evidence evidence;

    private BodyId ministry;
    private BodyId other;
    private PersonId officer;
    private PersonId stranger;

    @BeforeEach
    void openTheQuarter() {
        ministry = scene.body("MIN", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 2, UnitClass.ENTITY, 2));
        other = scene.body("OTH", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 1));
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
    void shouldMarkCertificates_thatHaveExpiredOrAreOfAnotherQuarter() {
        assertThat(marks("3.3.1", row().unit("MIN/entity-1").document("KZ-1", "2026-02-01").validUntil("2026-09-29").build()))
                .containsExactly("CERTIFICATE_OF_ANOTHER_QUARTER 01.02.2026", "DOCUMENT_EXPIRED 29.09.2026");
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

        assertThat(marks)
                .containsExactly(
                        "SAME_LINK 2026-Q3, 1.1.3",
                        "SAME_LINK_OF_ANOTHER_BODY OTH, 2026-Q3, 1.1.3",
                        "SAME_LINK 2026-Q3, 1.1.3",
                        "SAME_LINK_OF_ANOTHER_BODY OTH, 2026-Q3, 1.1.3");
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
        return evidence.currentVersions(submission.id()).stream()
                .flatMap(version -> version.marks().stream())
                .map(mark -> mark.code() + " " + mark.detail())
                .toList();
    }
}

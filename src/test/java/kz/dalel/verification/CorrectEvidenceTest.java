package kz.dalel.verification;

import static kz.dalel.evidence.domain.Rows.row;
import static kz.dalel.verification.VerdictsFor.accepted;
import static kz.dalel.verification.VerdictsFor.returned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.CorrectEvidence;
import kz.dalel.evidence.DraftRow;
import kz.dalel.evidence.Evidence;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.Receipt;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.Submission.State;
import kz.dalel.evidence.domain.Rows;
import kz.dalel.platform.time.AdjustableClock;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.RowErrors;
import kz.dalel.shared.UnitClass;
import kz.dalel.shared.UserError;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import kz.dalel.verification.domain.ItemChange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A correction mends what was returned and is no way to submit after the deadline. */
@DalelTest
class CorrectEvidenceTest {

    private static final String A = "MIN/entity-1";
    private static final String B = "MIN/entity-2";
    private static final String C = "MIN/entity-3";

    @Autowired
    private Scene scene;

    @Autowired
    private EvidencePlay play;

    @Autowired
    private CorrectEvidence correctEvidence;

    @Autowired
    private Evidence evidence;

    @Autowired
    private Verdicts verdicts;

    @Autowired
    private JobRunner jobs;

    @Autowired
    private AdjustableClock clock;

    private BodyId ministry;
    private PersonId officer;
    private Submission submission;
    private ItemVersion kept;
    private ItemVersion back;

    /** Two items are submitted; the first is accepted, the second returned. */
    @BeforeEach
    void returnAnItem() {
        ministry = scene.body("MIN", BodyKind.KGS, Map.of(UnitClass.ENTITY, 3));
        officer = scene.person("officer", Role.OFFICER, ministry);
        PersonId verifier = scene.person("verifier", Role.VERIFIER);
        scene.openQuarter(scene.person("supervisor", Role.SUPERVISOR));
        submission = play.submission(ministry, "3.2.1");
        play.draft(officer, submission, protocol(A).build(), protocol(B).build());
        play.submit(officer, submission, Act.EVIDENCE);
        jobs.runAllDue();
        List<ItemVersion> items = evidence.currentVersions(submission.id());
        kept = items.get(0);
        back = items.get(1);
        play.verify(verifier, submission, accepted(kept), returned(back, "Номер не читается"));
        submission = play.submission(ministry, "3.2.1");
    }

    @Test
    void shouldAddAVersionOfTheReturnedItemOnly() {
        play.draft(officer, submission, protocol(B).of(back.itemId()).document("8-1", "2026-09-01").build());

        Receipt receipt = correctEvidence.handle(officer, submission.id());

        assertThat(receipt.round()).isEqualTo(2);
        assertThat(evidence.currentVersions(submission.id()))
                .extracting(ItemVersion::itemId, ItemVersion::number, each -> each.content().documentNumber())
                .containsExactlyInAnyOrder(tuple(kept.itemId(), 1, "7"), tuple(back.itemId(), 2, "8-1"));
        assertThat(evidence.version(back.id()).content().documentNumber()).isEqualTo("7");
        assertThat(play.submission(ministry, "3.2.1").state()).isEqualTo(State.SUBMITTED);
        assertThat(correctEvidence.handle(officer, submission.id())).isEqualTo(receipt);
    }

    @Test
    void shouldTakeTheItemBack_whenTheBodyWithdrawsIt() {
        play.draft(officer, submission, protocol(B).of(back.itemId()).withdrawn().build());

        correctEvidence.handle(officer, submission.id());

        assertThat(evidence.currentVersions(submission.id())).extracting(ItemVersion::itemId).containsExactly(kept.itemId());
        assertThat(evidence.allVersions(submission.id()))
                .filteredOn(ItemVersion::withdrawn)
                .extracting(ItemVersion::itemId, ItemVersion::number)
                .containsExactly(tuple(back.itemId(), 2));
    }

    @Test
    void shouldTellTheVerifierWhatWasChanged_ofWhatWasReturnedAndOfNothingElse() {
        play.draft(
                officer,
                submission,
                protocol(B).of(back.itemId()).document("8", "2026-09-01").links("https://min.example/8").build());

        correctEvidence.handle(officer, submission.id());

        assertThat(ItemChange.sinceReturn(evidence.allVersions(submission.id()), verdicts.all(submission.id())))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.before().id()).isEqualTo(back.id());
                    assertThat(change.withdrawn()).isFalse();
                    assertThat(change.fields()).containsExactly("documentNumber", "links");
                });
    }

    @Test
    void shouldTellTheVerifierWhatWasTakenBack() {
        play.draft(officer, submission, protocol(B).of(back.itemId()).withdrawn().build());

        correctEvidence.handle(officer, submission.id());

        assertThat(ItemChange.sinceReturn(evidence.allVersions(submission.id()), verdicts.all(submission.id())))
                .extracting(change -> change.before().id(), ItemChange::withdrawn, ItemChange::fields)
                .containsExactly(tuple(back.id(), true, List.of()));
    }

    @Test
    void shouldTellTheVerifierOfNoChange_beforeTheBodyHasCorrectedAnything() {
        assertThat(ItemChange.sinceReturn(evidence.allVersions(submission.id()), verdicts.all(submission.id()))).isEmpty();
    }

    @Test
    void shouldRefuseEverythingThatWasNotReturned() {
        assertThat(errors(
                        protocol(B).of(back.itemId()).document("8", "2026-09-01").build(),
                        protocol(C).build(),
                        protocol(A).of(kept.itemId()).document("9", "2026-09-01").build()))
                .containsExactly("2  notReturned", "3  notReturned");
    }

    @Test
    void shouldRefuse_whenAReturnedItemIsLeftOutOrGivenTwice() {
        DraftRow corrected = protocol(B).of(back.itemId()).document("8", "2026-09-01").build();

        assertThat(errors()).containsExactly("0  itemMissing");
        assertThat(errors(corrected, corrected)).containsExactly("2  itemTwice");
    }

    @Test
    void shouldRefuse_whenTheItemIsAboutSomethingElseNow() {
        assertThat(errors(protocol(C).of(back.itemId()).build())).containsExactly("1 unit identityChanged");
        assertThat(errors(protocol(A).of(back.itemId()).build()))
                .containsExactly("1 unit identityChanged", "1 unit alreadySubmitted");
    }

    @Test
    void shouldRefuse_whenNothingWasCorrected() {
        assertThat(errors(protocol(B).of(back.itemId()).build())).containsExactly("1  unchanged");
    }

    @Test
    void shouldNameEverythingAtOnce_whenARowBreaksSeveralRules() {
        assertThat(errors(row().of(back.itemId()).unit(B).document(null, "2027-01-01").build(), protocol(C).build()))
                .containsExactly("1 documentNumber required", "1 documentDate future", "2  notReturned");
    }

    @Test
    void shouldReceiveUntilTheDeadlinesVeryInstant_andNotASecondLater() {
        play.draft(officer, submission, protocol(B).of(back.itemId()).document("8", "2026-09-01").build());

        clock.stopAt(submission.correctionDeadline().plusSeconds(1));
        assertThat(catchThrowableOfType(UserError.class, () -> correctEvidence.handle(officer, submission.id())).code())
                .isEqualTo("evidence.correctionDeadlinePassed");
        clock.stopAt(submission.correctionDeadline());
        assertThat(correctEvidence.handle(officer, submission.id()).receivedAt()).isEqualTo(submission.correctionDeadline());
    }

    @Test
    void shouldRefuse_whenNothingIsReturned() {
        Submission other = play.submission(ministry, "3.2.2");

        assertThat(catchThrowableOfType(UserError.class, () -> correctEvidence.handle(officer, other.id())).code())
                .isEqualTo("evidence.notReturned");
    }

    private static Rows protocol(String unit) {
        return row().unit(unit).document("7", "2026-09-01");
    }

    private List<String> errors(DraftRow... rows) {
        play.draft(officer, submission, rows);
        RowErrors refusal = catchThrowableOfType(RowErrors.class, () -> correctEvidence.handle(officer, submission.id()));
        assertThat(evidence.allVersions(submission.id())).hasSize(2);
        return refusal.rows().stream()
                .map(each -> each.row() + " " + each.field() + " " + each.code().replace("evidence.row.", ""))
                .toList();
    }
}

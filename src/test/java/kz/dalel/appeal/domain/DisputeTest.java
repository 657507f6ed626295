package kz.dalel.appeal.domain;

import static kz.dalel.appeal.Appeal.Outcome.REFUSED;
import static kz.dalel.appeal.Appeal.Outcome.SATISFIED;
import static kz.dalel.appeal.Appeal.Outcome.SATISFIED_IN_PART;
import static kz.dalel.verification.Outcome.ACCEPTED;
import static kz.dalel.verification.Outcome.PARTLY;
import static kz.dalel.verification.Outcome.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.dalel.appeal.Appeal;
import kz.dalel.evidence.ItemContent;
import kz.dalel.evidence.ItemId;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.evidence.VersionId;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.QuarterId;
import kz.dalel.shared.UserError;
import kz.dalel.verification.AcceptedItem;
import kz.dalel.verification.Outcome;
import kz.dalel.verification.RejectionReason;
import kz.dalel.verification.Stage;
import kz.dalel.verification.Verdict;
import kz.dalel.verification.VerdictRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DisputeTest {

    private final ItemVersion full = version();
    private final ItemVersion rejected = version();
    private final ItemVersion partly = version();
    private final ItemVersion added = version();
    private final Dispute dispute = new Dispute(
            List.of(
                    new DisputedItem(rejected, Optional.of(verdict(rejected, REJECTED, null))),
                    new DisputedItem(partly, Optional.of(verdict(partly, PARTLY, 5L))),
                    new DisputedItem(added, Optional.empty())),
            List.of(new AcceptedItem(full, 9, true), new AcceptedItem(partly, 5, false)));

    @Test
    void shouldAffectTheScore_whenSatisfiedAndARejectedItemIsAccepted() {
        assertThat(dispute.check(SATISFIED, List.of(accept(rejected)))).isTrue();
    }

    @Test
    void shouldAffectTheScore_whenSatisfiedOnNewEvidenceAlone() {
        assertThat(dispute.check(SATISFIED, List.of(accept(added)))).isTrue();
    }

    @Test
    void shouldAffectTheScore_whenSatisfiedInPartAndOnlySomeIsAccepted() {
        assertThat(dispute.check(SATISFIED_IN_PART, List.of(accept(rejected), reject(added)))).isTrue();
        assertThat(dispute.check(SATISFIED_IN_PART, List.of(part(partly, 6)))).isTrue();
    }

    @Test
    void shouldLeaveTheScore_whenRefused() {
        assertThat(dispute.check(REFUSED, List.of())).isFalse();
        assertThat(dispute.check(REFUSED, List.of(reject(rejected), part(partly, 5), reject(added)))).isFalse();
    }

    @Test
    void shouldRefuse_whenRefusedButAnItemIsImproved() {
        refuses("appeal.refusedButChanged", REFUSED, accept(rejected));
        refuses("appeal.refusedButChanged", REFUSED, part(partly, 6));
    }

    @ParameterizedTest
    @EnumSource(value = Appeal.Outcome.class, names = {"SATISFIED", "SATISFIED_IN_PART"})
    void shouldRefuse_whenSatisfiedButNothingChanges(Appeal.Outcome outcome) {
        refuses("appeal.satisfiedButUnchanged", outcome);
        refuses("appeal.satisfiedButUnchanged", outcome, reject(rejected), part(partly, 5));
    }

    @Test
    void shouldRefuse_whenSatisfiedInFullButSomethingIsNotAcceptedInFull() {
        refuses("appeal.satisfiedButNotInFull", SATISFIED, accept(rejected), reject(added));
        refuses("appeal.satisfiedButNotInFull", SATISFIED, part(partly, 6));
    }

    @Test
    void shouldRefuse_whenTheBodyWouldBeWorseOff() {
        refuses("appeal.itemWorsened", SATISFIED_IN_PART, accept(rejected), part(partly, 4));
        refuses("appeal.itemWorsened", REFUSED, reject(partly));
    }

    @Test
    void shouldCountProvidedButOutdatedAsImprovement_whenAReportWasRejected() {
        assertThat(dispute.check(SATISFIED_IN_PART, List.of(part(rejected, 0)))).isTrue();
    }

    @Test
    void shouldReplaceWhatStands_whenCountingUnderVerdicts() {
        assertThat(dispute.countingUnder(List.of(part(partly, 7), accept(added), reject(rejected))))
                .extracting(item -> item.version().id(), AcceptedItem::quantity, AcceptedItem::inFull)
                .containsExactlyInAnyOrder(
                        tuple(full.id(), 9L, true), tuple(partly.id(), 7L, false), tuple(added.id(), 9L, true));
    }

    @Test
    void shouldKeepWhatStands_whenNothingIsMarkedYet() {
        VerdictRow unfinished = new VerdictRow(rejected.id(), null, null, null, null, null);
        VerdictRow withoutQuantity = new VerdictRow(added.id(), PARTLY, null, null, null, null);
        VerdictRow stranger = accept(version());

        assertThat(dispute.countingUnder(List.of(unfinished, withoutQuantity, stranger)))
                .extracting(item -> item.version().id(), AcceptedItem::quantity)
                .containsExactlyInAnyOrder(tuple(full.id(), 9L), tuple(partly.id(), 5L));
    }

    @Test
    void shouldCountEverything_whenEverythingInDisputeIsAccepted() {
        assertThat(dispute.countingWithEverything())
                .extracting(item -> item.version().id(), AcceptedItem::quantity, AcceptedItem::inFull)
                .containsExactlyInAnyOrder(
                        tuple(full.id(), 9L, true),
                        tuple(partly.id(), 9L, true),
                        tuple(rejected.id(), 9L, true),
                        tuple(added.id(), 9L, true));
    }

    private void refuses(String code, Appeal.Outcome outcome, VerdictRow... rows) {
        assertThatThrownBy(() -> dispute.check(outcome, List.of(rows)))
                .isInstanceOfSatisfying(UserError.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static ItemVersion version() {
        return new ItemVersion(
                VersionId.random(),
                ItemId.random(),
                SubmissionId.random(),
                Optional.empty(),
                QuarterId.of("2026-Q3"),
                IndicatorCode.of("4.2.1"),
                "",
                1,
                1,
                false,
                Optional.empty(),
                new ItemContent(null, null, "список", 9, null, null, null, null, null, List.of(), List.of(), null),
                "",
                PersonId.of("officer"),
                Instant.EPOCH,
                List.of());
    }

    private static Verdict verdict(ItemVersion version, Outcome outcome, Long quantity) {
        return new Verdict(
                version.id(),
                Stage.VERIFICATION,
                Optional.empty(),
                outcome,
                quantity,
                RejectionReason.DOES_NOT_PROVE,
                "п. 1",
                null,
                PersonId.of("verifier"),
                Instant.EPOCH);
    }

    private static VerdictRow accept(ItemVersion version) {
        return new VerdictRow(version.id(), ACCEPTED, null, null, null, null);
    }

    private static VerdictRow part(ItemVersion version, long quantity) {
        return new VerdictRow(version.id(), PARTLY, quantity, RejectionReason.PART_NOT_PROVED, "п. 1", null);
    }

    private static VerdictRow reject(ItemVersion version) {
        return new VerdictRow(version.id(), REJECTED, null, RejectionReason.DOES_NOT_PROVE, "п. 1", null);
    }
}

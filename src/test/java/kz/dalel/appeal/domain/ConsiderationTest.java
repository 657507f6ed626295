package kz.dalel.appeal.domain;

import static kz.dalel.appeal.Appeal.Outcome.REFUSED;
import static kz.dalel.appeal.Appeal.Outcome.SATISFIED;
import static kz.dalel.appeal.Appeal.Outcome.SATISFIED_IN_PART;
import static kz.dalel.appeal.domain.ItemRuling.Outcome.ACCEPTED;
import static kz.dalel.appeal.domain.ItemRuling.Outcome.PARTLY;
import static kz.dalel.appeal.domain.ItemRuling.Outcome.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kz.dalel.appeal.Appeal;
import kz.dalel.evidence.VersionId;
import kz.dalel.shared.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConsiderationTest {

    private final VersionId rejected = VersionId.random();
    private final VersionId partly = VersionId.random();
    private final VersionId added = VersionId.random();
    private final Consideration consideration = new Consideration(List.of(
            new DisputedItem(rejected, false, REJECTED, 0),
            new DisputedItem(partly, false, PARTLY, 5),
            new DisputedItem(added, true, REJECTED, 0)));

    @Test
    void shouldAffectTheScore_whenSatisfiedAndARejectedItemIsAccepted() {
        assertThat(consideration.check(SATISFIED, List.of(accept(rejected)))).isTrue();
    }

    @Test
    void shouldAffectTheScore_whenSatisfiedOnNewEvidenceAlone() {
        assertThat(consideration.check(SATISFIED, List.of(accept(added)))).isTrue();
    }

    @Test
    void shouldAffectTheScore_whenSatisfiedInPartAndOnlySomeIsAccepted() {
        assertThat(consideration.check(SATISFIED_IN_PART, List.of(accept(rejected), reject(added)))).isTrue();
        assertThat(consideration.check(SATISFIED_IN_PART, List.of(part(partly, 6)))).isTrue();
    }

    @Test
    void shouldLeaveTheScore_whenRefused() {
        assertThat(consideration.check(REFUSED, List.of())).isFalse();
        assertThat(consideration.check(REFUSED, List.of(reject(rejected), part(partly, 5), reject(added)))).isFalse();
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
        assertThat(consideration.check(SATISFIED_IN_PART, List.of(part(rejected, 0)))).isTrue();
    }

    @Test
    void shouldRefuse_whenTheItemIsNotDisputed() {
        refuses("appeal.itemNotDisputed", SATISFIED, accept(VersionId.random()));
    }

    @Test
    void shouldRefuse_whenAnItemIsRuledOnTwice() {
        refuses("appeal.itemRuledTwice", SATISFIED, accept(rejected), accept(rejected));
    }

    @Test
    void shouldRefuse_whenARulingIsUnfinished() {
        refuses("appeal.rulingWithoutOutcome", SATISFIED, new ItemRuling(rejected, null, null, null, null, null));
        refuses("appeal.rulingQuantity", SATISFIED, new ItemRuling(rejected, PARTLY, null, "R", "п. 1", null));
        refuses("appeal.rulingQuantity", SATISFIED, new ItemRuling(rejected, ACCEPTED, 3L, null, null, null));
    }

    private void refuses(String code, Appeal.Outcome outcome, ItemRuling... rulings) {
        assertThatThrownBy(() -> consideration.check(outcome, List.of(rulings)))
                .isInstanceOfSatisfying(UserError.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static ItemRuling accept(VersionId version) {
        return new ItemRuling(version, ACCEPTED, null, null, null, null);
    }

    private static ItemRuling part(VersionId version, long quantity) {
        return new ItemRuling(version, PARTLY, quantity, "R", "п. 1", null);
    }

    private static ItemRuling reject(VersionId version) {
        return new ItemRuling(version, REJECTED, null, "R", "п. 1", null);
    }
}

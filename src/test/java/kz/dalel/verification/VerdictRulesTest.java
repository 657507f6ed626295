package kz.dalel.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.dalel.evidence.ItemContent;
import kz.dalel.evidence.ItemId;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.evidence.VersionId;
import kz.dalel.methodology.Measure;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.QuarterId;
import kz.dalel.shared.RowErrors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictRulesTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "ACCEPTED, -, -, -, -, ''",
                "REJECTED, -, DOES_NOT_PROVE, п. 5, -, ''",
                "REJECTED, -, -, -, -, reasonCode required; clause required",
                "REJECTED, -, DOES_NOT_PROVE, ' ', -, clause required",
                "REJECTED, -, NOT_CORRECTED_IN_TIME, п. 5, -, reasonCode required",
                "REJECTED, -, OTHER, п. 5, -, comment otherReason",
                "RETURNED, -, -, -, -, comment required",
                "RETURNED, -, -, -, Нет подписи, ''",
                "PARTLY, 17, PART_NOT_PROVED, п. 5, -, ''",
                "PARTLY, 1, PART_NOT_PROVED, п. 5, -, ''",
                "PARTLY, 19, PART_NOT_PROVED, п. 5, -, ''",
                "PARTLY, 0, PART_NOT_PROVED, п. 5, -, quantity notAPart",
                "PARTLY, 20, PART_NOT_PROVED, п. 5, -, quantity notAPart",
                "PARTLY, -1, PART_NOT_PROVED, п. 5, -, quantity notAPart",
                "PARTLY, -, -, -, -, quantity required; reasonCode required; clause required",
                "-, -, -, -, -, outcome required"
            })
    void shouldDemandWhatEachOutcomeRestsOn(
            Outcome outcome, Long quantity, RejectionReason reason, String clause, String comment, String errors) {
        ItemVersion twenty = version(20);

        assertThat(errors(Measure.TRAINED_SHARE, List.of(twenty), new VerdictRow(twenty.id(), outcome, quantity, reason, clause, comment)))
                .isEqualTo(errors);
    }

    @Test
    void shouldKnowNoPart_ofAnItemThatStandsForOneThing() {
        ItemVersion one = version(1);

        assertThat(errors(Measure.SHARE, List.of(one), partly(one, 0))).isEqualTo("outcome noParts");
    }

    @Test
    void shouldTakeAReportFormWithQuantityZero_asProvidedButNotCurrent() {
        ItemVersion form = version(3);

        assertThat(errors(Measure.REPORT_FORM, List.of(form), partly(form, 0))).isEmpty();
        assertThat(errors(Measure.REPORT_FORM, List.of(form), partly(form, 2))).isEqualTo("quantity reportForm");
    }

    @Test
    void shouldDemandOneVerdictForEachOpenVersionAndNoOther() {
        ItemVersion first = version(1);
        ItemVersion second = version(1);
        VerdictRow accepted = VerdictsFor.accepted(first);

        assertThat(errors(Measure.SHARE, List.of(first, second), accepted)).isEqualTo("outcome missing");
        assertThat(errors(Measure.SHARE, List.of(first), accepted, accepted)).isEqualTo("outcome notOpen");
        assertThat(errors(Measure.SHARE, List.of(first), accepted, VerdictsFor.accepted(second))).isEqualTo("outcome notOpen");
    }

    @Test
    void shouldReturnNothingAndLeaveOutWhatItWants_onAppeal() {
        ItemVersion first = version(1);
        ItemVersion second = version(1);

        VerdictRules.checkAppeal(List.of(VerdictsFor.accepted(first)), List.of(first, second), Measure.SHARE);

        RowErrors refusal = catchThrowableOfType(
                RowErrors.class,
                () -> VerdictRules.checkAppeal(
                        List.of(VerdictsFor.returned(first, "Нет подписи")), List.of(first), Measure.SHARE));
        assertThat(refusal.rows()).extracting(each -> each.code()).containsExactly("verification.row.noReturn");
    }

    private static VerdictRow partly(ItemVersion version, long quantity) {
        return VerdictsFor.partly(version, quantity);
    }

    private static String errors(Measure measure, List<ItemVersion> open, VerdictRow... rows) {
        RowErrors refusal = catchThrowableOfType(
                RowErrors.class, () -> VerdictRules.checkVerification(List.of(rows), open, measure));
        return refusal == null
                ? ""
                : String.join(
                        "; ",
                        refusal.rows().stream()
                                .map(each -> each.field() + " " + each.code().replace("verification.row.", ""))
                                .toList());
    }

    private static ItemVersion version(long quantity) {
        ItemContent content = new ItemContent(null, null, null, quantity, null, null, null, null, null, List.of(), List.of(), null);
        return new ItemVersion(
                VersionId.random(),
                ItemId.random(),
                SubmissionId.random(),
                Optional.empty(),
                QuarterId.of("2026-Q3"),
                IndicatorCode.of("4.2.1"),
                "[]",
                1,
                1,
                false,
                Optional.empty(),
                content,
                "0".repeat(64),
                PersonId.of("officer"),
                Instant.EPOCH,
                List.of());
    }
}

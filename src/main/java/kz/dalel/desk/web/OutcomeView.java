package kz.dalel.desk.web;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import kz.dalel.desk.SubmitSeveral.Outcome;
import kz.dalel.evidence.HandOver;
import kz.dalel.evidence.Receipt;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.evidence.Submitted;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.Refusal;

/**
 * What came of one indicator.
 *
 * @param received null if it was refused
 * @param before whether it had been submitted before
 * @param refusal null if it was submitted
 */
record OutcomeView(
        SubmissionId submission, IndicatorCode code, ReceivedView received, boolean before, Refusal refusal) {

    static OutcomeView of(Outcome outcome, Function<PersonId, String> nameOf) {
        return new OutcomeView(
                outcome.submission().id(),
                outcome.submission().indicator(),
                outcome.submitted().map(submitted -> ReceivedView.of(submitted, nameOf)).orElse(null),
                outcome.before(),
                outcome.refusal().orElse(null));
    }

    /**
     * Who submitted when.
     *
     * @param number of the receipt; null while the head of the body has not approved
     */
    record ReceivedView(String number, String by, Instant at) {

        static ReceivedView of(Submitted submitted, Function<PersonId, String> nameOf) {
            Optional<Receipt> receipt = submitted.receipt();
            if (receipt.isPresent()) {
                return new ReceivedView(
                        receipt.get().number(),
                        nameOf.apply(receipt.get().receivedBy()),
                        receipt.get().receivedAt());
            }
            HandOver handOver = submitted.handOver().orElseThrow();
            return new ReceivedView(null, nameOf.apply(handOver.handedBy()), handOver.handedAt());
        }
    }
}

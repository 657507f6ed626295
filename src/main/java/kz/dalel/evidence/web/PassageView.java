package kz.dalel.evidence.web;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.HandOver;
import kz.dalel.evidence.HandOver.How;
import kz.dalel.quarter.ApprovalMode;
import kz.dalel.shared.PersonId;

/**
 * A submission's passage from the body's officers over its head to the verifiers, and back.
 *
 * @param approval whether heads approve in this quarter
 * @param handedOver what waits for the head; null if nothing does
 * @param sentBack what the head said when the submission was sent back last; null unless the officers have it since
 * @param withdrawable whether the reader can take it back now
 * @param notWithdrawable why not, in a sentence for an officer; null if it can be taken back or nothing was presented
 */
record PassageView(
        ApprovalMode approval,
        HandOverView handedOver,
        SentBackView sentBack,
        boolean withdrawable,
        String notWithdrawable) {

    /**
     * A hand-over.
     *
     * @param handedBy name of the officer
     */
    record HandOverView(Act act, int items, String contentHash, String handedBy, Instant handedAt) {

        static HandOverView of(HandOver handOver, Function<PersonId, String> nameOf) {
            return new HandOverView(
                    handOver.act(),
                    handOver.items(),
                    handOver.contentHash(),
                    nameOf.apply(handOver.handedBy()),
                    handOver.handedAt());
        }
    }

    /**
     * What came back.
     *
     * @param by name of the head
     */
    record SentBackView(String comment, String by, Instant at) {

        static Optional<SentBackView> of(HandOver handOver, Function<PersonId, String> nameOf) {
            return handOver.end()
                    .filter(end -> end.how() == How.SENT_BACK)
                    .map(end -> new SentBackView(end.comment(), nameOf.apply(end.by()), end.at()));
        }
    }
}

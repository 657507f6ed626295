package kz.dalel.insight;

import java.util.List;

/**
 * Something worth asking about: never an accusation, for a number unlike the others may have a simple explanation.
 *
 * @param kind what kind of question
 * @param about the body, person or indicator it is about, by name
 * @param numbers the numbers it came from, written, in the order of the kind's sentence
 * @param threshold what the numbers had to pass, written, in the order of the kind's sentence
 */
public record Question(Kind kind, String about, List<String> numbers, List<String> threshold) {

    /** Kinds of questions. */
    public enum Kind {
        /** A body's points lie far from its peers'. */
        OUTLIER,
        /** A body presented nearly everything on the last day. */
        LAST_DAY,
        /** A verifier rejects much more, or much less, than all together. */
        REJECTIONS,
        /** Many of a verifier's contested decisions were changed on appeal. */
        OVERTURNED,
        /** Many appeals on an indicator were upheld. */
        APPEALS
    }
}

package kz.dalel.methodology;

/**
 * What an item of evidence cannot be submitted without, as far as a computer can see it; the rest of what it must show is
 * for the verifier to judge.
 *
 * @param document whether a document's number and date are needed
 * @param links how many links are needed at least; 0 = none
 * @param eventDate whether the day of the event is needed
 */
public record Proof(boolean document, int links, boolean eventDate) {

    /** Nothing in particular. */
    public static final Proof NONE = new Proof(false, 0, false);
}

package kz.dalel.methodology;

/**
 * What an item of evidence cannot be submitted without, as far as a computer can see it; the rest of what it must show is
 * for the verifier to judge.
 *
 * @param document whether a document's number and date are needed
 * @param links how many links are needed at least; 0 = none
 * @param orFile whether a file will do as well as the links: a photograph of what nobody published, a filled form
 * @param eventDate whether the day of the event is needed
 * @param ownSite whether the links are to lead to the site of the body, or of the organisation the item stands for; one
 *     that leads elsewhere is marked and not refused
 */
public record Proof(boolean document, int links, boolean orFile, boolean eventDate, boolean ownSite) {

    /** Nothing in particular. */
    public static final Proof NONE = new Proof(false, 0, false, false, false);
}

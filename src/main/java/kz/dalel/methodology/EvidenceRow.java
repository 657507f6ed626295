package kz.dalel.methodology;

import java.util.Optional;

/**
 * What a verifier needs to see for an indicator.
 *
 * @param onePer what one item of evidence stands for: the body, a subdivision, a fact, an event
 * @param mustShow what the item must show
 * @param standing on what {@code mustShow} rests
 * @param source the source in words; present exactly when the standing is {@link Standing#SOURCE}
 * @param howOften how often it is asked for
 * @param howOftenStanding on what {@code howOften} rests
 * @param proof what of this an item cannot be submitted without
 */
public record EvidenceRow(
        String onePer,
        String mustShow,
        Standing standing,
        Optional<String> source,
        String howOften,
        Standing howOftenStanding,
        Proof proof) {}

package kz.dalel.rating.web;

import java.util.Optional;
import kz.dalel.rating.Rating.Place;
import kz.dalel.scoring.NumberText;
import kz.dalel.shared.Messages;
import kz.dalel.shared.Points;

/**
 * How a body moved since the rating published before.
 *
 * @param shown the change of place in the fewest signs: {@code ▲ 2}
 * @param spoken the same for those who hear the page
 * @param points the change of the total, with its sign; null for a body that was not ranked among its kind
 * @param before the total then, in plain decimals, for the chart; null likewise
 */
record Change(String shown, String spoken, String points, String before) {

    private static final Messages MESSAGES = Messages.of("rating");

    /** @param before where the body stood among the same kind; empty if it did not */
    static Change of(Place now, Optional<Place> before) {
        return before.map(then -> since(now, then)).orElseGet(() -> {
            String first = MESSAGES.text("rating.change.first");
            return new Change(first, first, null, null);
        });
    }

    private static Change since(Place now, Place then) {
        int up = then.place() - now.place();
        String code = up == 0 ? "same" : up > 0 ? "up" : "down";
        String places = Integer.toString(Math.abs(up));
        return new Change(
                MESSAGES.text("rating.change." + code + ".shown", places),
                MESSAGES.text("rating.change." + code, places),
                signed(now.total().minus(then.total())),
                then.total().toString());
    }

    /** A difference in points. */
    static String signed(Points difference) {
        return NumberText.signed(difference);
    }
}

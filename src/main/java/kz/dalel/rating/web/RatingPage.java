package kz.dalel.rating.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.dalel.methodology.Edition;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.rating.Rating.Place;
import kz.dalel.rating.Rating;
import kz.dalel.scoring.NumberText;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.Language;
import kz.dalel.shared.Messages;
import kz.dalel.shared.Points;
import kz.dalel.shared.QuarterId;

/**
 * What the public page of a quarter shows.
 *
 * @param quarter as it stands in addresses: {@code 2026-Q3}
 * @param quarterTitle as people say it
 * @param edition title of the methodology's edition
 * @param publishedOn the day of publication
 * @param before the quarter whose rating was published before, as people say it; null for the first rating
 * @param tables one for each kind of body that was assessed
 */
record RatingPage(
        String quarter, String quarterTitle, String edition, String publishedOn, String before, List<Table> tables) {


    /** @param before the rating published before, with its quarter; empty for the first */
    static RatingPage of(Rating rating, QuarterId quarter, Edition edition, Optional<Before> before) {
        return new RatingPage(
                quarter.toString(),
                title(quarter),
                edition.title(),
                day(rating.publishedAt().orElseThrow()),
                before.map(Before::quarter).map(RatingPage::title).orElse(null),
                Arrays.stream(BodyKind.values())
                        .filter(kind -> !rating.of(kind).isEmpty())
                        .map(kind -> Table.of(kind, rating.of(kind), before.map(Before::rating).map(each -> each.of(kind)).orElse(List.of())))
                        .toList());
    }

    /** A quarter as people say it: {@code III квартал 2026 года}. */
    static String title(QuarterId quarter) {
        Messages messages = Messages.of("rating");
        return messages.text(
                "rating.quarter",
                messages.text("rating.quarter." + quarter.number()),
                String.valueOf(quarter.year()));
    }

    static String day(Instant instant) {
        return Language.current().write(Deadlines.dayOf(instant));
    }

    /** A quarter whose rating was published before. */
    record Before(QuarterId quarter, Rating rating) {}

    /**
     * @param kind the kind of body in the plural
     * @param absent names of those ranked among the kind before and not any more
     */
    record Table(String kind, List<Row> rows, List<String> absent) {

        static Table of(BodyKind kind, List<Place> places, List<Place> before) {
            Map<BodyId, Place> then = before.stream().collect(Collectors.toMap(Place::body, Function.identity()));
            Set<BodyId> ranked = places.stream().map(Place::body).collect(Collectors.toSet());
            return new Table(
                    Messages.of("rating").text("rating.kind." + kind.code()),
                    places.stream().map(place -> Row.of(place, Optional.ofNullable(then.get(place.body())))).toList(),
                    before.stream().filter(place -> !ranked.contains(place.body())).map(Place::bodyName).toList());
        }
    }

    /**
     * @param body code, as it stands in addresses
     * @param figure the total in plain decimals, for the chart
     */
    record Row(
            int place, String body, String name, String award, String deduction, String total, boolean minus, String figure, Change change) {

        static Row of(Place place, Optional<Place> before) {
            return new Row(
                    place.place(),
                    place.body().value(),
                    place.bodyName(),
                    NumberText.plain(place.award()),
                    NumberText.plain(place.deduction()),
                    NumberText.plain(place.total()),
                    place.total().compareTo(Points.ZERO) < 0,
                    place.total().toString(),
                    Change.of(place, before));
        }
    }
}

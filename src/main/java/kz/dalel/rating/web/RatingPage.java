package kz.dalel.rating.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import kz.dalel.methodology.Edition;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.rating.Rating;
import kz.dalel.rating.Rating.Place;
import kz.dalel.scoring.RussianNumbers;
import kz.dalel.shared.BodyKind;
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
 * @param tables one for each kind of body that was assessed
 */
record RatingPage(String quarter, String quarterTitle, String edition, String publishedOn, List<Table> tables) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    static RatingPage of(Rating rating, QuarterId quarter, Edition edition) {
        return new RatingPage(
                quarter.toString(),
                title(quarter),
                edition.title(),
                day(rating.publishedAt().orElseThrow()),
                Arrays.stream(BodyKind.values())
                        .filter(kind -> !rating.of(kind).isEmpty())
                        .map(kind -> Table.of(kind, rating.of(kind)))
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
        return instant.atZone(Deadlines.ZONE).format(DAY);
    }

    /**
     * @param kind the kind of body in the plural
     * @param most the largest total, for the bars; at least 1
     */
    record Table(String kind, String most, List<Row> rows) {

        static Table of(BodyKind kind, List<Place> places) {
            Points most = places.stream().map(Place::total).max(Points::compareTo).orElse(Points.ZERO);
            return new Table(
                    Messages.of("rating").text("rating.kind." + kind.code()),
                    most.compareTo(Points.of(1)) < 0 ? "1" : most.toString(),
                    places.stream().map(Row::of).toList());
        }
    }

    /**
     * @param body code, as it stands in addresses
     * @param bar the total for the bar, in plain decimals; 0 for a negative one
     */
    record Row(int place, String body, String name, String award, String deduction, String total, boolean minus, String bar) {

        static Row of(Place place) {
            boolean minus = place.total().compareTo(Points.ZERO) < 0;
            return new Row(
                    place.place(),
                    place.body().value(),
                    place.bodyName(),
                    RussianNumbers.plain(place.award()),
                    RussianNumbers.plain(place.deduction()),
                    RussianNumbers.plain(place.total()),
                    minus,
                    minus ? "0" : place.total().toString());
        }
    }
}

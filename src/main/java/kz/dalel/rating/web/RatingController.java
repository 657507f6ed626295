package kz.dalel.rating.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import kz.dalel.quarter.CycleId;
import kz.dalel.quarter.Cycles;
import kz.dalel.rating.Rating;
import kz.dalel.rating.Rating.Place;
import kz.dalel.rating.Ratings;
import kz.dalel.registry.People;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.Messages;
import kz.dalel.shared.Points;
import kz.dalel.shared.QuarterId;
import kz.dalel.shared.UserError;
import kz.dalel.tasks.CurrentPerson;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rating a supervisor is asked to approve. */
@RestController
@RequestMapping("/camunda/api/dalel/cycles/{cycleId}/rating")
class RatingController {

    private final Ratings ratings;
    private final Cycles cycles;
    private final People people;
    private final CurrentPerson currentPerson;

    RatingController(Ratings ratings, Cycles cycles, People people, CurrentPerson currentPerson) {
        this.ratings = ratings;
        this.cycles = cycles;
        this.people = people;
        this.currentPerson = currentPerson;
    }

    @GetMapping
    RatingView latest(@PathVariable CycleId cycleId) {
        people.require(currentPerson.id(), Role.SUPERVISOR);
        QuarterId quarter = cycles.get(cycleId).quarter();
        return ratings.latest(cycleId)
                .map(rating -> RatingView.of(rating, quarter))
                .orElseThrow(() -> new UserError(UserError.Kind.NOT_FOUND, "rating.nothingComputed"));
    }

    /** A computed rating. */
    record RatingView(int number, Instant computedAt, QuarterId quarter, List<KindView> kinds) {

        static RatingView of(Rating rating, QuarterId quarter) {
            return new RatingView(
                    rating.number(),
                    rating.computedAt(),
                    quarter,
                    Arrays.stream(BodyKind.values())
                            .filter(kind -> !rating.of(kind).isEmpty())
                            .map(kind -> KindView.of(rating, kind))
                            .toList());
        }
    }

    /** The bodies of one kind, best first. */
    record KindView(BodyKind kind, String title, List<PlaceView> places) {

        static KindView of(Rating rating, BodyKind kind) {
            return new KindView(
                    kind,
                    Messages.of("rating").text("rating.kind." + kind.code()),
                    rating.of(kind).stream().map(PlaceView::of).toList());
        }
    }

    /** Where a body stands. */
    record PlaceView(int place, BodyId body, String name, Points award, Points deduction, Points total) {

        static PlaceView of(Place place) {
            return new PlaceView(
                    place.place(), place.body(), place.bodyName(), place.award(), place.deduction(), place.total());
        }
    }
}

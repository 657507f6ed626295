package kz.dalel.rating;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.CycleId;
import kz.dalel.scoring.ScoreVersionId;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.Points;

/**
 * The ranking of the bodies of one cycle, as computed at one moment. When scores change before it is published, a new
 * one with the next number is computed; none is ever changed.
 *
 * @param number from 1 within the cycle
 * @param approval who approved it; empty until then
 * @param publishedAt since when everybody can see it; empty until then
 * @param places every body, by kind and place
 */
public record Rating(
        RatingId id,
        CycleId cycleId,
        int number,
        Instant computedAt,
        Optional<Approval> approval,
        Optional<Instant> publishedAt,
        List<Place> places) {

    public Rating {
        places = List.copyOf(places);
    }

    /** The bodies of one kind, best first. */
    public List<Place> of(BodyKind kind) {
        return places.stream().filter(place -> place.kind() == kind).toList();
    }

    /**
     * A person's approval.
     *
     * @param by the supervisor
     * @param at when
     */
    public record Approval(PersonId by, Instant at) {}

    /**
     * Where a body stands among its kind.
     *
     * @param scoreVersion the score the place rests on
     * @param award points awarded
     * @param deduction points taken off, not negative
     * @param total award less deduction; may be negative (A14)
     * @param place from 1 within the kind; bodies with equal totals share it
     */
    public record Place(
            AssessmentId assessmentId,
            ScoreVersionId scoreVersion,
            BodyId body,
            String bodyName,
            BodyKind kind,
            Points award,
            Points deduction,
            Points total,
            int place) {

        /** Stands for the place before the ranking. */
        public static final int NOT_YET = 0;

        /** The same body at a place. */
        public Place at(int given) {
            return new Place(assessmentId, scoreVersion, body, bodyName, kind, award, deduction, total, given);
        }

        /** The same place with the figures of a score. */
        Place with(Points scoredAward, Points scoredDeduction, Points scoredTotal) {
            return new Place(
                    assessmentId, scoreVersion, body, bodyName, kind, scoredAward, scoredDeduction, scoredTotal, place);
        }
    }
}

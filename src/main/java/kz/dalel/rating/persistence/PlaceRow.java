package kz.dalel.rating.persistence;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.UUID;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.rating.Rating.Place;
import kz.dalel.scoring.ScoreVersionId;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.Points;

/** A row of {@code dalel.rating_place}. */
@Embeddable
class PlaceRow {

    private UUID assessmentId;
    private UUID scoreVersionId;
    private String body;
    private String bodyName;
    private String kind;
    private BigDecimal award;
    private BigDecimal deduction;
    private BigDecimal total;
    private int place;

    protected PlaceRow() {}

    PlaceRow(Place taken) {
        this.assessmentId = taken.assessmentId().value();
        this.scoreVersionId = taken.scoreVersion().value();
        this.body = taken.body().value();
        this.bodyName = taken.bodyName();
        this.kind = taken.kind().code();
        this.award = taken.award().value();
        this.deduction = taken.deduction().value();
        this.total = taken.total().value();
        this.place = taken.place();
    }

    Place toPlace() {
        return new Place(
                new AssessmentId(assessmentId),
                new ScoreVersionId(scoreVersionId),
                new BodyId(body),
                bodyName,
                BodyKind.of(kind),
                new Points(award),
                new Points(deduction),
                new Points(total),
                place);
    }
}

package kz.dalel.rating.persistence;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.dalel.quarter.CycleId;
import kz.dalel.rating.Rating;
import kz.dalel.rating.Rating.Place;
import kz.dalel.rating.RatingId;
import kz.dalel.shared.PersonId;

/** A row of {@code dalel.rating} with its places. */
@Entity
@Table(name = "rating")
public class RatingEntity {

    private static final Comparator<Place> BEST_FIRST = Comparator.comparing(Place::kind)
            .thenComparingInt(Place::place)
            .thenComparing(Place::body);

    @Id
    private UUID id;

    private UUID cycleId;
    private int number;
    private Instant computedAt;
    private String approvedBy;
    private Instant approvedAt;
    private Instant publishedAt;

    @ElementCollection
    @CollectionTable(name = "rating_place", joinColumns = @JoinColumn(name = "rating_id"))
    private List<PlaceRow> places = new ArrayList<>();

    protected RatingEntity() {}

    public RatingEntity(CycleId cycle, int number, Instant computedAt, List<Place> places) {
        this.id = RatingId.random().value();
        this.cycleId = cycle.value();
        this.number = number;
        this.computedAt = computedAt;
        places.forEach(place -> this.places.add(new PlaceRow(place)));
    }

    public void approve(PersonId by, Instant at) {
        this.approvedBy = by.value();
        this.approvedAt = at;
    }

    public void publish(Instant at) {
        this.publishedAt = at;
    }

    public int number() {
        return number;
    }

    public Rating toRating() {
        return new Rating(
                new RatingId(id),
                new CycleId(cycleId),
                number,
                computedAt,
                approvedBy == null
                        ? Optional.empty()
                        : Optional.of(new Rating.Approval(new PersonId(approvedBy), approvedAt)),
                Optional.ofNullable(publishedAt),
                places.stream().map(PlaceRow::toPlace).sorted(BEST_FIRST).toList());
    }
}

package kz.dalel.rating.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.dalel.rating.Rating.Place;
import kz.dalel.shared.BodyKind;

/** Ranks the bodies of a cycle, each kind by itself. */
public final class PlacesByKind {

    private static final CompetitionRanking<Place> RANKING =
            new CompetitionRanking<>(Place::total, Comparator.comparing(Place::body));

    private PlacesByKind() {}

    /**
     * @param scored every body with its figures; the places they come with do not matter
     * @return the same with their places, by kind and place
     */
    public static List<Place> rank(List<Place> scored) {
        Map<BodyKind, List<Place>> byKind = scored.stream().collect(Collectors.groupingBy(Place::kind));
        List<Place> places = new ArrayList<>();
        Arrays.stream(BodyKind.values())
                .flatMap(kind -> RANKING.rank(byKind.getOrDefault(kind, List.of())).stream())
                .forEach(placed -> places.add(placed.competitor().at(placed.place())));
        return places;
    }
}

package kz.dalel.rating.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.dalel.shared.Points;
import org.junit.jupiter.api.Test;

class CompetitionRankingTest {

    private final CompetitionRanking<Competitor> ranking =
            new CompetitionRanking<>(Competitor::points, Comparator.comparing(Competitor::name));

    @Test
    void shouldShareFirstPlaceAndSkipSecond_whenTwoLead() {
        assertThat(places("А", "10", "Б", "12.5", "В", "12.50")).isEqualTo(Map.of("Б", 1, "В", 1, "А", 3));
    }

    @Test
    void shouldGiveEveryoneFirstPlace_whenAllAreEqual() {
        assertThat(places("А", "0", "Б", "0", "В", "0")).isEqualTo(Map.of("А", 1, "Б", 1, "В", 1));
    }

    @Test
    void shouldContinueAfterATieInTheMiddle_whenOneFollows() {
        assertThat(places("А", "9", "Б", "7", "В", "7", "Г", "7", "Д", "6.9"))
                .isEqualTo(Map.of("А", 1, "Б", 2, "В", 2, "Г", 2, "Д", 5));
    }

    @Test
    void shouldPlaceNegativeTotalsBehindZero_whenDeductionsExceedAwards() {
        assertThat(places("А", "-34", "Б", "0", "В", "-5")).isEqualTo(Map.of("Б", 1, "В", 2, "А", 3));
    }

    @Test
    void shouldListBestFirstAndEqualsInGivenOrder_whenRanked() {
        List<String> listed = ranking.rank(List.of(competitor("В", "5"), competitor("Б", "5"), competitor("А", "1"))).stream()
                .map(placed -> placed.competitor().name())
                .toList();

        assertThat(listed).containsExactly("Б", "В", "А");
    }

    private Map<String, Integer> places(String... namesAndPoints) {
        List<Competitor> competitors = new ArrayList<>();
        for (int i = 0; i < namesAndPoints.length; i += 2) {
            competitors.add(competitor(namesAndPoints[i], namesAndPoints[i + 1]));
        }
        Map<String, Integer> places = new TreeMap<>();
        ranking.rank(competitors).forEach(placed -> places.put(placed.competitor().name(), placed.place()));
        return places;
    }

    private static Competitor competitor(String name, String points) {
        return new Competitor(name, Points.of(points));
    }

    private record Competitor(String name, Points points) {}
}

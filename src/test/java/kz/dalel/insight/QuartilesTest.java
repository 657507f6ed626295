package kz.dalel.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import kz.dalel.shared.Points;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the middle of a group lies, to the last digit. */
class QuartilesTest {

    @ParameterizedTest
    @CsvSource({
        "'7', 7, 7, 7",
        "'1 2', 1.25, 1.5, 1.75",
        "'3 1 2', 1.5, 2, 2.5",
        "'0.1 0.2 0.3 0.4', 0.175, 0.25, 0.325",
        "'-5 -5 -4.6 10 20', -5, -4.6, 10"
    })
    void shouldLieAsSpreadsheetsCount(String values, String lower, String median, String upper) {
        assertThat(Quartiles.of(points(values))).isEqualTo(new Quartiles(Points.of(lower), Points.of(median), Points.of(upper)));
    }

    @ParameterizedTest
    @CsvSource({"'5 4 4 3', 5, 1", "'5 4 4 3', 4, 2", "'5 4 4 3', 3, 4"})
    void shouldShareAPlace_andLeaveTheOnesBehindFree(String values, String own, int place) {
        assertThat(PeerGroup.of(points(values)).figuresOf(Points.of(own)).place()).isEqualTo(place);
    }

    private static List<Points> points(String values) {
        return Arrays.stream(values.split(" ")).map(Points::of).toList();
    }
}

package kz.dalel.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import kz.dalel.scoring.core.ScoreLine;
import kz.dalel.shared.Points;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class ScoringPropertyTest {

    /** Most points of each ladder as the regulation prints them for 100 % (4.2.1: for 5 %). */
    private static final Map<String, String> CAPS = Map.ofEntries(
            Map.entry("1.1.3", "3"), Map.entry("1.2.1", "3"), Map.entry("1.2.2", "5"), Map.entry("1.3.2", "3"),
            Map.entry("1.4.1", "5"), Map.entry("3.1.1", "2"), Map.entry("3.2.1", "2"), Map.entry("3.2.2", "2"),
            Map.entry("3.2.3", "2"), Map.entry("3.2.4", "2"), Map.entry("3.2.5", "2"), Map.entry("3.2.6", "2"),
            Map.entry("3.2.7", "2"), Map.entry("3.2.8", "2"), Map.entry("3.2.9", "2"), Map.entry("4.1.2", "5"),
            Map.entry("4.2.2", "10"));

    @Property
    void shouldNeverLosePoints_whenOneMoreIsDone(
            @ForAll("ladders") String code, @ForAll @LongRange(min = 1, max = 5_000) long total, @ForAll long seed) {
        long done = Math.floorMod(seed, total);

        assertThat(share(code, done + 1, total).points()).isGreaterThanOrEqualTo(share(code, done, total).points());
    }

    @Property
    void shouldStayWithinTheCap_andReachItOnlyWithAllDone(
            @ForAll("ladders") String code,
            @ForAll @LongRange(min = 1, max = Long.MAX_VALUE) long total,
            @ForAll @LongRange(min = 0) long seed) {
        Points cap = Points.of(CAPS.get(code));

        assertThat(share(code, seed % total, total).award()).isLessThan(cap);
        assertThat(share(code, total, total).award()).isEqualTo(cap);
    }

    @Property
    void shouldGiveEveryStepInFull_whenTheShareIsExact(
            @ForAll("ladders") String code,
            @ForAll @IntRange(min = 4, max = 10) int tenths,
            @ForAll @LongRange(min = 1, max = Long.MAX_VALUE / 10) long tenth) {
        BigDecimal expected = new BigDecimal(CAPS.get(code)).multiply(BigDecimal.valueOf(tenths, 1));

        assertThat(share(code, tenths * tenth, 10 * tenth).award().value()).isEqualByComparingTo(expected);
    }

    @Property
    void shouldNeverExceedThree_whenTrainingIsScored(
            @ForAll @LongRange(min = 1, max = 1_000_000) long headcount, @ForAll long seed) {
        long trained = Math.floorMod(seed, headcount);
        Points points = trained(trained, headcount).points();

        assertThat(points).isBetween(Points.ZERO, Points.of(3)).isLessThanOrEqualTo(trained(trained + 1, headcount).points());
        assertThat(points.equals(Points.of(3))).isEqualTo(trained * 20 >= headcount);
    }

    @Property
    void shouldNeverExceedThirtyAQuarter_whenMonthsAreScored(
            @ForAll @Size(3) List<@LongRange(min = 0) Long> months) {
        Points events = TestEdition.score("4.2.3", "{\"events_by_month\": " + months + "}").points();
        Points persons = TestEdition.score("4.2.4", "{\"persons_by_month\": " + months + "}").points();

        assertThat(events).isBetween(persons, Points.of(30));
        assertThat(persons).isBetween(Points.ZERO, Points.of(30));
    }

    @Property
    void shouldNeverGainPoints_whenMoreOffencesOrMissedMeetingsAreFound(
            @ForAll @LongRange(min = 0, max = 100) long found, @ForAll @LongRange(min = 1, max = 100) long more) {
        assertThat(TestEdition.score("2.2.1", "{\"facts\": " + (found + more) + "}").points())
                .isLessThanOrEqualTo(TestEdition.score("2.2.1", "{\"facts\": " + found + "}").points());
        assertThat(meetings(found + more, 200).points()).isLessThanOrEqualTo(meetings(found, 200).points());
    }

    @Property
    void shouldBeAwardLessDeduction_whateverTheLine(@ForAll("ladders") String code, @ForAll @IntRange(max = 20) int done) {
        ScoreLine line = share(code, done, 20);

        assertThat(line.points().value()).isEqualByComparingTo(line.award().value().subtract(line.deduction().value()));
        assertThat(line.award()).isGreaterThanOrEqualTo(Points.ZERO);
        assertThat(line.deduction()).isGreaterThanOrEqualTo(Points.ZERO);
    }

    @Property
    void shouldNotDependOnTheSizeOfTheBody_whenTheShareIsTheSame(
            @ForAll("ladders") String code,
            @ForAll @IntRange(max = 100) int done,
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long times) {
        assertThat(share(code, done * times, 100 * times).points()).isEqualTo(share(code, done, 100).points());
    }

    @Provide
    Arbitrary<String> ladders() {
        return Arbitraries.of(CAPS.keySet());
    }

    private static ScoreLine share(String code, long done, long total) {
        return TestEdition.score(code, "{\"done\": %d, \"total\": %d}".formatted(done, total));
    }

    private static ScoreLine trained(long trained, long headcount) {
        return TestEdition.score("4.2.1", "{\"trained\": %d, \"headcount\": %d}".formatted(trained, headcount));
    }

    private static ScoreLine meetings(long notHeld, long total) {
        return TestEdition.score(
                "4.1.1", "{\"oblast_meeting_held\": true, \"not_held\": %d, \"total\": %d}".formatted(notHeld, total));
    }
}

package kz.dalel.verification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The draw: its share, that it does not depend on order, can be repeated, and tells nothing to whoever lacks the secret. */
class SecondCheckSampleTest {

    private static final int ITEMS = 2_000;

    /** Six standard deviations of 2,000 draws are at most 134 items: no try is further off by chance. */
    private static final int FURTHEST = 134;

    @Property(tries = 30)
    void shouldDrawTheShare_whateverTheSecret(@ForAll long seed, @ForAll @IntRange(min = 0, max = 1_000) int perMille) {
        List<UUID> items = items(seed);

        int drawn = drawn(sample(seed, perMille), items).size();

        assertThat(Math.abs(drawn - ITEMS * perMille / 1_000)).isLessThanOrEqualTo(FURTHEST);
        assertThat(drawn(sample(seed, 0), items)).isEmpty();
        assertThat(drawn(sample(seed, 1_000), items)).hasSize(ITEMS);
    }

    @Property(tries = 10)
    void shouldDrawTheSame_inWhateverOrder_andYearsLater(@ForAll long seed, @ForAll @IntRange(min = 1, max = 999) int perMille) {
        SecondCheckSample sample = sample(seed, perMille);
        List<UUID> shuffled = new ArrayList<>(items(seed));
        Collections.shuffle(shuffled, new Random(seed));

        SecondCheckSample revealed = new SecondCheckSample(perMille, sample.secret());

        assertThat(drawn(revealed, shuffled)).isEqualTo(drawn(sample, items(seed)));
        assertThat(revealed.commitment()).isEqualTo(sample.commitment());
    }

    @Property(tries = 10)
    void shouldTellNothingOfTheDraw_whenTheSecretIsAnother(@ForAll long seed) {
        List<UUID> items = items(seed);
        Set<UUID> drawn = drawn(sample(seed, 500), items);

        Set<UUID> guessed = drawn(sample(seed + 1, 500), items);

        // Somebody who guesses by another secret is right about half of them, as by tossing a coin.
        long right = items.stream().filter(item -> drawn.contains(item) == guessed.contains(item)).count();
        assertThat(Math.abs(right - ITEMS / 2)).isLessThanOrEqualTo(FURTHEST);
        assertThat(sample(seed, 500).commitment()).isNotEqualTo(sample(seed + 1, 500).commitment());
    }

    /** Computed apart from this class, so that quarters of the past can be drawn again after a change to it. */
    @Test
    void shouldDrawByTheRuleThatIsWrittenDown() {
        SecondCheckSample sample = new SecondCheckSample(1, "00".repeat(32));

        assertThat(sample.commitment()).isEqualTo("66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925");
        assertThat(SecondCheckSample.ofShare(1, new SecureRandom()).secret())
                .hasSize(64)
                .isNotEqualTo(SecondCheckSample.ofShare(1, new SecureRandom()).secret());
    }

    private static Set<UUID> drawn(SecondCheckSample sample, List<UUID> items) {
        return items.stream().filter(sample::includes).collect(Collectors.toSet());
    }

    private static SecondCheckSample sample(long seed, int perMille) {
        byte[] secret = new byte[32];
        new Random(seed).nextBytes(secret);
        return new SecondCheckSample(perMille, HexFormat.of().formatHex(secret));
    }

    private static List<UUID> items(long seed) {
        Random random = new Random(~seed);
        return Stream.generate(() -> new UUID(random.nextLong(), random.nextLong())).limit(ITEMS).toList();
    }
}

package kz.dalel.files.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.util.StreamUtils;

/** A content read in pieces is the content, and of what is left out nothing is fetched. */
class PieceStreamTest {

    private static final byte[] CONTENT = new byte[1_000_003];

    static {
        new Random(7).nextBytes(CONTENT);
    }

    private final List<String> fetched = new ArrayList<>();

    @Test
    void shouldGiveTheWholeContent_inPiecesFarSmallerThanIt() throws IOException {
        try (PieceStream stream = stream()) {
            assertThat(stream.readAllBytes()).isEqualTo(CONTENT);
            assertThat(stream.read()).isEqualTo(-1);
        }
        assertThat(fetched).hasSize(4).first().isEqualTo("0+262144");
    }

    @Test
    void shouldGiveAnyPart_andFetchNothingBefore() throws IOException {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        try (PieceStream stream = stream()) {
            StreamUtils.copyRange(stream, part, 900_001, 900_010);
        }

        assertThat(part.toByteArray()).isEqualTo(Arrays.copyOfRange(CONTENT, 900_001, 900_011));
        assertThat(fetched).singleElement().asString().startsWith("900001+");
    }

    @Test
    void shouldSkipWithinAndBeyondThePieceAtHand() throws IOException {
        try (PieceStream stream = stream()) {
            assertThat(stream.read()).isEqualTo(CONTENT[0] & 0xFF);
            assertThat(stream.skip(9)).isEqualTo(9);
            assertThat(stream.read()).isEqualTo(CONTENT[10] & 0xFF);
            assertThat(stream.skip(500_000)).isEqualTo(500_000);
            assertThat(stream.read()).isEqualTo(CONTENT[500_011] & 0xFF);
            assertThat(stream.skip(Long.MAX_VALUE)).isEqualTo(CONTENT.length - 500_012);
            assertThat(stream.read()).isEqualTo(-1);
            assertThat(stream.skip(-1)).isZero();
        }
    }

    @Test
    void shouldFail_whenAPieceIsNotWhatItShouldBe() {
        PieceStream stream = new PieceStream(10, (from, length) -> new byte[length - 1]);

        assertThatThrownBy(stream::read).isInstanceOf(IOException.class);
    }

    private PieceStream stream() {
        return new PieceStream(CONTENT.length, (from, length) -> {
            fetched.add(from + "+" + length);
            return Arrays.copyOfRange(CONTENT, (int) from, (int) from + length);
        });
    }
}

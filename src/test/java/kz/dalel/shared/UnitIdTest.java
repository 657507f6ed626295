package kz.dalel.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitIdTest {

    @Test
    void shouldReadWhatItWrites() {
        UnitId id = new UnitId(BodyId.of("МЦР"), "Д-01");

        assertThat(id).hasToString("МЦР/Д-01");
        assertThat(UnitId.of(id.toString())).isEqualTo(id);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "МЦР", "МЦР/", "/Д-01", "МЦР/Д/01", "МЦР/ Д", "МЦР/-1"})
    void shouldRefuse_whenNotBodySlashUnit(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> UnitId.of(text));
    }
}

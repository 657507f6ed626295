package kz.dalel.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"officer", "A", "a.akhmetova", "a-b_c@post.example", "7"})
    void shouldAcceptLogin(String login) {
        assertThat(PersonId.of(login)).hasToString(login);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " officer", "офицер", "a b", ".a", "a/b", "a'b"})
    void shouldRefuse_whenNotLogin(String login) {
        assertThatIllegalArgumentException().isThrownBy(() -> PersonId.of(login));
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 65})
    void shouldLimitLength(int length) {
        String login = "a".repeat(length);
        if (length == 64) {
            assertThat(PersonId.of(login).value()).isEqualTo(login);
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> PersonId.of(login));
        }
    }
}

package kz.dalel.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.SecureRandom;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Passwords that are long, and still tried first. */
class UsualPasswordsTest {

    private static final PersonId ANNA = PersonId.of("anna");

    @ParameterizedTest
    @ValueSource(strings = {"password1234", "Password1234", "passwordpassword", "qwertyuiop123", "123456789012", "unitedstates", "iloveyou1234",
        "верификатор2026", "dalel-verifier", "Dalel2026Dalel", "қазақстан2026", "антикоррупция1", "парольпароль", "йцукенгшщзхъ", "ЙЦУКЕН123456", "gfhjkmgfhjkm"})
    void shouldBeRefused(String password) {
        assertThatExceptionOfType(UserError.class).isThrownBy(() -> new InitialPassword(password).requireStrongFor(ANNA))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("registry.password.usual"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"степной-ветер-42", "k3jH7aPwq2Xn", "correct-horse-battery", "тихий дождь идёт", "көктемгі жаңбыр 17"})
    void shouldBeTaken_whereNobodyWouldThinkOfIt(String password) {
        new InitialPassword(password).requireStrongFor(ANNA);
    }

    @Test
    void shouldTakeWhatIsDrawn() {
        InitialPassword.random(new SecureRandom()).requireStrongFor(ANNA);
    }
}

package kz.dalel.supervision.web;

import static org.assertj.core.api.Assertions.assertThat;

import kz.dalel.shared.Messages;
import kz.dalel.shared.UserError;
import kz.dalel.supervision.web.FailureWords.Cause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailureWordsTest {

    @Test
    void shouldTellARefusalOfOursInItsOwnSentence() {
        UserError refusal = new UserError(UserError.Kind.INVALID, "supervision.triedBefore", "Аманов А.", "01.10.2026");

        FailureWords words = FailureWords.of(refusal.getMessage());

        assertThat(words.cause()).isEqualTo(Cause.RULE);
        assertThat(words.sentence()).isEqualTo(Messages.sentence(refusal));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "ENGINE-03005 Execution of 'UPDATE' failed. org.camunda.bpm.engine.OptimisticLockingException",
        "ERROR: deadlock detected\n  Detail: Process 1 waits",
        "HikariPool-1 - Connection is not available, request timed out after 30000ms"
    })
    void shouldSayThatItPasses(String error) {
        assertThat(FailureWords.of(error).cause()).isEqualTo(Cause.PASSING);
    }

    @Test
    void shouldQuoteTheOneLineThatTells_ofAnythingElse() {
        assertThat(FailureWords.of("StatementCallback; SQL [insert\ninto x]; ERROR: null value in column \"a\"\n  Detail: row").sentence())
                .contains("null value in column \"a\"")
                .doesNotContain("insert", "Detail");
        assertThat(FailureWords.of("no such indicator\nat kz.dalel").sentence()).contains("no such indicator").doesNotContain("at kz");
        assertThat(FailureWords.of("gone.room [x]").cause()).as("of a room that is no more").isEqualTo(Cause.FAULT);
        assertThat(FailureWords.of("").cause()).isEqualTo(Cause.FAULT);
    }
}

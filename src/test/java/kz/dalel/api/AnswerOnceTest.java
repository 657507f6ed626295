package kz.dalel.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.dalel.api.AnswerOnce.Request;
import kz.dalel.api.persistence.AnswerRows;
import kz.dalel.platform.time.AdjustableClock;
import kz.dalel.registry.Role;
import kz.dalel.shared.PersonId;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** How long a key is anybody's who does not answer. */
@DalelTest
class AnswerOnceTest {

    private static final Instant NOW = Instant.parse("2026-10-01T05:00:00Z");
    private static final Duration HELD = Duration.ofSeconds(45);

    @Autowired
    private AnswerOnce answers;

    @Autowired
    private AnswerRows rows;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private AdjustableClock clock;

    @Autowired
    private Scene scene;

    private PersonId officer;

    @BeforeEach
    void begin() {
        officer = scene.person("somebody", Role.VERIFIER);
        clock.stopAt(NOW);
    }

    @Test
    void shouldLetTheSameRequestIn_soonAfterTheNodeThatWorkedOnItDied() {
        rows.take(request(), NOW, NOW.plus(HELD), NOW.plus(Duration.ofDays(7)));
        clock.stopAt(NOW.plus(HELD));
        assertThat(answers.take(request())).as("may be at work yet").isPresent();

        clock.stopAt(NOW.plus(HELD).plusSeconds(1));
        assertThat(answers.take(request())).isEmpty();
    }

    @Test
    void shouldHoldTheKey_asLongAsTheNodeLives() {
        Request slow = request();
        assertThat(answers.take(slow)).isEmpty();
        for (int time = 1; time <= 10; time++) {
            clock.stopAt(NOW.plusSeconds(30L * time));
            answers.takeAnew();
            assertThat(answers.take(request())).isPresent();
        }

        answers.giveBack(slow);
        assertThat(answers.take(request())).isEmpty();
    }

    @Test
    void shouldLoseTheKeySoon_whenTheDatabaseIsAwayAsItIsGivenBackOrItsAnswerKept() {
        TransactionTemplate away = mock();
        doThrow(new CannotCreateTransactionException("away")).when(away).executeWithoutResult(any());
        when(away.execute(any())).thenAnswer(taking -> transactions.execute(taking.getArgument(0)));
        AnswerOnce node = new AnswerOnce(rows, away, clock, Duration.ofDays(7));
        for (String key : List.of("given-back", "kept")) {
            Request request = new Request(officer, key, "POST /api/v1/submissions/1/submit", UUID.randomUUID());
            assertThat(node.take(request)).isEmpty();
            assertThatThrownBy(() -> {
                if (key.equals("kept")) {
                    node.keep(request, "hash", new KeptAnswer(200, Map.of(), new byte[0]));
                } else {
                    node.giveBack(request);
                }
            }).isInstanceOf(CannotCreateTransactionException.class);
        }

        // Again within reach: what the node took is not held on to.
        doAnswer(writing -> {
            transactions.executeWithoutResult(writing.getArgument(0));
            return null;
        }).when(away).executeWithoutResult(any());
        clock.stopAt(NOW.plus(HELD).minusSeconds(5));
        node.takeAnew();
        clock.stopAt(NOW.plus(HELD).plusSeconds(1));
        for (String key : List.of("given-back", "kept")) {
            assertThat(answers.take(new Request(officer, key, "POST /api/v1/submissions/1/submit", UUID.randomUUID()))).as(key).isEmpty();
        }
    }

    private Request request() {
        return new Request(officer, "key", "POST /api/v1/submissions/1/submit", UUID.randomUUID());
    }
}

package kz.dalel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does two things at once so that the order is certain: the first has done its work but not committed when the second
 * begins, and the second has to wait for it.
 */
@Component
public class HeldTransaction {

    private static final Duration POLLED = Duration.ofMillis(20);
    private static final long LONG_ENOUGH_SECONDS = 60;

    private final TransactionTemplate transactions;
    private final JdbcClient database;

    HeldTransaction(TransactionTemplate transactions, JdbcClient database) {
        this.transactions = transactions;
        this.database = database;
    }

    /**
     * @throws Throwable what the second threw
     * @throws AssertionError if the second did not wait for the first
     */
    public void whileHeld(Runnable first, Runnable second) throws Throwable {
        CountDownLatch done = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        CompletableFuture<Void> holder = CompletableFuture.runAsync(() -> transactions.executeWithoutResult(status -> {
            first.run();
            done.countDown();
            await(commit);
        }));
        try {
            CompletableFuture.anyOf(holder, CompletableFuture.runAsync(() -> await(done)))
                    .get(LONG_ENOUGH_SECONDS, TimeUnit.SECONDS);
            CompletableFuture<Void> waiting = CompletableFuture.runAsync(second);
            Awaitility.await("the second waits for the first")
                    .atMost(LONG_ENOUGH_SECONDS, TimeUnit.SECONDS)
                    .pollInterval(POLLED)
                    .until(() -> waiting.isDone() || somebodyWaits());
            assertThat(waiting).as("the second waits for the first").isNotDone();
            commit.countDown();
            holder.get(LONG_ENOUGH_SECONDS, TimeUnit.SECONDS);
            waiting.get(LONG_ENOUGH_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause();
        } finally {
            commit.countDown();
        }
    }

    private boolean somebodyWaits() {
        return database.sql("select exists (select from pg_locks where not granted)").query(Boolean.class).single();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(LONG_ENOUGH_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("waited too long");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

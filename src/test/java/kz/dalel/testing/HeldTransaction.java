package kz.dalel.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does two things at once so that the order is certain: the first has done its work but not committed when the second
 * begins, and the second has to wait for it.
 */
@Component
public class HeldTransaction {

    private static final long SURELY_WAITING_MILLIS = 700;
    private static final long LONG_ENOUGH_SECONDS = 60;

    private final TransactionTemplate transactions;

    HeldTransaction(TransactionTemplate transactions) {
        this.transactions = transactions;
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
            assertThatThrownBy(() -> waiting.get(SURELY_WAITING_MILLIS, TimeUnit.MILLISECONDS))
                    .as("the second waits for the first")
                    .isInstanceOf(TimeoutException.class);
            commit.countDown();
            holder.get(LONG_ENOUGH_SECONDS, TimeUnit.SECONDS);
            waiting.get(LONG_ENOUGH_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause();
        } finally {
            commit.countDown();
        }
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

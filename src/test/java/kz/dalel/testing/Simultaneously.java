package kz.dalel.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Has several people do something at one moment. */
public final class Simultaneously {

    private Simultaneously() {}

    /** What each of them got: a result or the exception it failed with, in the order of the acts. */
    public static <T> List<Outcome<T>> run(List<Callable<T>> acts) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(acts.size());
        CyclicBarrier start = new CyclicBarrier(acts.size());
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<T> act : acts) {
                futures.add(threads.submit(() -> {
                    start.await();
                    return act.call();
                }));
            }
            List<Outcome<T>> outcomes = new ArrayList<>();
            for (Future<T> future : futures) {
                try {
                    outcomes.add(new Outcome<>(future.get(), null));
                } catch (ExecutionException e) {
                    outcomes.add(new Outcome<>(null, e.getCause()));
                }
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    /**
     * What one of them got.
     *
     * @param result null after a failure
     * @param failure null after a success
     */
    public record Outcome<T>(T result, Throwable failure) {

        public boolean succeeded() {
            return failure == null;
        }
    }
}

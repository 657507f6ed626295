package kz.dalel.rating.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kz.dalel.methodology.EditionId;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.Assessments;
import kz.dalel.quarter.Cycles;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.rating.CompareReadings;
import kz.dalel.rating.ReadingsComparison;
import kz.dalel.scoring.ScoreTotal;
import kz.dalel.scoring.Scores;
import org.springframework.stereotype.Component;

/**
 * Comparisons of readings, computed beside the requests that ask for them and kept as long as the scores they rest on are the latest.
 * Each node computes for itself.
 */
@Component
class ReadingsReports {

    /** Quarters looked at at the same time; one is the usual number. */
    private static final int MOST_KEPT = 4;

    /** A small quarter is answered at once; for a large one the page asks again. */
    private static final long PATIENCE_SECONDS = 3;

    /** Who wants to save it has nothing to look at meanwhile. */
    private static final long PATIENCE_OF_A_FILE_SECONDS = 60;

    private final CompareReadings compareReadings;
    private final Cycles cycles;
    private final Assessments assessments;
    private final Scores scores;
    private final Cache<Basis, CompletableFuture<ReadingsComparison>> reports =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "readings");
        thread.setDaemon(true);
        return thread;
    });

    ReadingsReports(CompareReadings compareReadings, Cycles cycles, Assessments assessments, Scores scores) {
        this.compareReadings = compareReadings;
        this.cycles = cycles;
        this.assessments = assessments;
        this.scores = scores;
    }

    /** The comparison by the scores as they are now; empty while it is being computed. */
    Optional<ReadingsComparison> of(QuarterCycle cycle) {
        return of(cycle, PATIENCE_SECONDS);
    }

    /** The same for a file; empty if it takes uncommonly long. */
    Optional<ReadingsComparison> forFile(QuarterCycle cycle) {
        return of(cycle, PATIENCE_OF_A_FILE_SECONDS);
    }

    private Optional<ReadingsComparison> of(QuarterCycle cycle, long patience) {
        Basis basis = basis(cycle);
        CompletableFuture<ReadingsComparison> report = reports.get(
                basis, each -> CompletableFuture.supplyAsync(() -> compareReadings.handle(cycle), worker));
        try {
            return Optional.of(report.get(patience, TimeUnit.SECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            // The next look tries again.
            reports.invalidate(basis);
            throw new IllegalStateException("readings of " + cycle.quarter() + " could not be compared", e.getCause());
        }
    }

    private Basis basis(QuarterCycle cycle) {
        List<AssessmentId> bodies = assessments.ofCycle(cycle.id()).stream().map(Assessment::id).toList();
        return new Basis(cycle.edition(), cycles.readingsOf(cycle).choices(), bodies.size(), scores.latestTotals(bodies));
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }

    /** What a comparison rests on: another one needs another comparison. */
    private record Basis(
            EditionId edition, SortedMap<String, String> readings, int bodies, Map<AssessmentId, ScoreTotal> scores) {}
}

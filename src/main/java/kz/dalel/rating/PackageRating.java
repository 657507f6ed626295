package kz.dalel.rating;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.dalel.ledger.AttestEntry;
import kz.dalel.ledger.AttestEntry.Attestation;
import kz.dalel.ledger.Ledger;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.ledger.LedgerEntry;
import kz.dalel.ledger.LedgerHistory;
import kz.dalel.methodology.Editions;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.Assessments;
import kz.dalel.quarter.CycleId;
import kz.dalel.quarter.Cycles;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.rating.domain.PackageContent;
import kz.dalel.rating.domain.PackageFile;
import kz.dalel.rating.persistence.PackageRows;
import kz.dalel.scoring.Scores;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes the package by which everybody can check a published rating; there is one for each, and making it again changes nothing. */
@Service
public class PackageRating {

    private final Ratings ratings;
    private final Cycles cycles;
    private final Editions editions;
    private final Assessments assessments;
    private final Scores scores;
    private final PackageRows packages;
    private final LedgerHistory history;
    private final AttestEntry attestEntry;
    private final Ledger ledger;
    private final Clock clock;

    PackageRating(
            Ratings ratings,
            Cycles cycles,
            Editions editions,
            Assessments assessments,
            Scores scores,
            PackageRows packages,
            LedgerHistory history,
            AttestEntry attestEntry,
            Ledger ledger,
            Clock clock) {
        this.ratings = ratings;
        this.cycles = cycles;
        this.editions = editions;
        this.assessments = assessments;
        this.scores = scores;
        this.packages = packages;
        this.history = history;
        this.attestEntry = attestEntry;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * In a transaction of its own: the ledger's entry of the publication is there only once that is done. Where no key for checkpoints is
     * configured nothing can be signed, and nothing is made.
     *
     * @throws UserError {@code NOT_FOUND} if the cycle has no published rating
     * @throws IllegalStateException if the package, checked as its readers will check it, does not hold
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void handle(CycleId id) {
        Rating rating = ratings.published(id).orElseThrow(() -> new UserError(UserError.Kind.NOT_FOUND, "rating.notFound"));
        packages.lock(rating.id());
        if (packages.has(rating.id())) {
            return;
        }
        QuarterCycle cycle = cycles.get(id);
        LedgerEntry publication =
                history.last(LedgerAct.RATING_PUBLISHED, cycle.quarter().toString()).orElseThrow();
        Optional<Attestation> attestation = attestEntry.handle(publication);
        if (attestation.isEmpty()) {
            return;
        }
        byte[] file = PackageFile.write(content(rating, cycle), publication, attestation.get());
        CheckRatingPackage.handle(file, Optional.empty()).finding().ifPresent(finding -> {
            throw new IllegalStateException("the package of " + cycle.quarter() + " would not hold: " + finding.sentence());
        });
        packages.insert(rating.id(), file, clock.instant());
        ledger.record(Ledger.SYSTEM, LedgerAct.RATING_PACKAGED, cycle.quarter().toString());
    }

    private PackageContent content(Rating rating, QuarterCycle cycle) {
        Map<AssessmentId, Assessment> assessed = assessments.ofCycle(cycle.id()).stream()
                .collect(Collectors.toMap(Assessment::id, Function.identity()));
        List<PackageContent.Body> bodies = rating.places().stream()
                .map(place -> new PackageContent.Body(
                        place,
                        assessed.get(place.assessmentId()).traits(),
                        scores.version(place.scoreVersion()).orElseThrow().lines()))
                .toList();
        return new PackageContent(
                cycle.quarter(),
                rating.publishedAt().orElseThrow(),
                editions.dataOf(cycle.edition()),
                cycles.readingsOf(cycle).choices(),
                bodies);
    }
}

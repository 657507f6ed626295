package kz.dalel.scoring;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.scoring.persistence.ScoreStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The scores that are kept, every version of them. */
@Service
@Transactional(readOnly = true)
public class Scores {

    private final ScoreStore store;

    Scores(ScoreStore store) {
        this.store = store;
    }

    /** The version that counts now; empty before the preliminary score. */
    public Optional<ScoreVersion> latest(AssessmentId assessment) {
        return store.latest(assessment);
    }

    /** Every version, the first one first. */
    public List<ScoreVersion> versions(AssessmentId assessment) {
        return store.versions(assessment);
    }

    /** One version, for what was ranked and published. */
    public Optional<ScoreVersion> version(ScoreVersionId id) {
        return store.version(id);
    }

    /** What the latest version of each assessment comes to; those without a score are missing. */
    public Map<AssessmentId, ScoreTotal> latestTotals(Collection<AssessmentId> assessments) {
        return store.latestTotals(assessments);
    }
}

package kz.dalel.scoring;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.Assessments;
import kz.dalel.scoring.domain.LineScorer;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Computes a body's score again from evidence, verdicts and snapshot alone, and holds it against the version that is
 * kept. Nothing of the process engine is needed for it, and nothing is changed.
 */
@Service
public class RecomputeScore {

    private final Assessments assessments;
    private final LineInputs inputs;
    private final Scores scores;

    RecomputeScore(Assessments assessments, LineInputs inputs, Scores scores) {
        this.assessments = assessments;
        this.inputs = inputs;
        this.scores = scores;
    }

    /**
     * @return the indicators whose line comes out differently from the latest version; empty when all agree
     * @throws UserError {@code NOT_FOUND} if there is no such assessment, or it has no score
     */
    @Transactional(readOnly = true)
    public List<IndicatorCode> handle(AssessmentId id) {
        ScoreVersion kept =
                scores.latest(id).orElseThrow(() -> new UserError(UserError.Kind.NOT_FOUND, "scoring.noScore"));
        return inputs.of(assessments.get(id)).stream()
                .map(LineScorer::score)
                .filter(line -> !kept.line(line.line().indicator())
                        .filter(stored -> same(stored, line))
                        .isPresent())
                .map(line -> line.line().indicator())
                .toList();
    }

    private static boolean same(ScoredLine stored, ScoredLine recomputed) {
        return stored.line().equals(recomputed.line()) && itemsOf(stored).equals(itemsOf(recomputed));
    }

    private static Set<UsedItem> itemsOf(ScoredLine line) {
        return line.items().stream().collect(Collectors.toSet());
    }
}

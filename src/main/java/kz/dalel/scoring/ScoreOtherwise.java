package kz.dalel.scoring;

import java.util.List;
import kz.dalel.methodology.Edition;
import kz.dalel.methodology.Readings;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.Assessments;
import kz.dalel.scoring.core.ScoreLine;
import kz.dalel.scoring.domain.LineScorer;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Computes what a body would score for the same accepted evidence under another edition, or under other readings of its own. Nothing
 * is changed. What another edition asks for and nobody was asked for then comes out as not reported.
 */
@Service
public class ScoreOtherwise {

    private final Assessments assessments;
    private final LineInputs inputs;

    ScoreOtherwise(Assessments assessments, LineInputs inputs) {
        this.assessments = assessments;
        this.inputs = inputs;
    }

    /**
     * @param readings of that edition
     * @return every line of the edition, in its order; a line whose facts the edition cannot use is rejected
     * @throws UserError {@code NOT_FOUND} if there is no such assessment
     */
    @Transactional(readOnly = true)
    public List<ScoreLine> handle(AssessmentId id, Edition edition, Readings readings) {
        return inputs.of(assessments.get(id), edition, readings).stream()
                .map(LineScorer::line)
                .toList();
    }
}

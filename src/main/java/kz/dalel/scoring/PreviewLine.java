package kz.dalel.scoring;

import java.util.List;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.Assessments;
import kz.dalel.scoring.core.ScoreLine;
import kz.dalel.scoring.domain.LineScorer;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.verification.AcceptedItem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What one line would come to if other items were accepted; nothing is kept. */
@Service
public class PreviewLine {

    private final Assessments assessments;
    private final LineInputs inputs;

    PreviewLine(Assessments assessments, LineInputs inputs) {
        this.assessments = assessments;
        this.inputs = inputs;
    }

    /**
     * @param accepted the items of the body's submission that would be accepted; what carries over comes on top
     * @return the line; it may be rejected
     */
    @Transactional(readOnly = true)
    public ScoreLine handle(AssessmentId assessment, IndicatorCode indicator, List<AcceptedItem> accepted) {
        return LineScorer.score(inputs.of(assessments.get(assessment), indicator, accepted)).line();
    }
}

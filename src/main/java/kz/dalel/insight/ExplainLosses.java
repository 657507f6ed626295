package kz.dalel.insight;

import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.Assessments;
import kz.dalel.scoring.ImagineLines;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.Points;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells points that were lost because evidence was rejected from points for which nothing was ever presented. */
@Service
public class ExplainLosses {

    private final InsightAccess access;
    private final Assessments assessments;
    private final ImagineLines imagine;

    ExplainLosses(InsightAccess access, Assessments assessments, ImagineLines imagine) {
        this.access = access;
        this.assessments = assessments;
        this.imagine = imagine;
    }

    /**
     * @param reader a supervisor, or an officer or the head of the body
     * @throws UserError {@code NOT_FOUND} for everybody else, or if there is no such assessment; {@code CONFLICT} before the body is scored
     */
    @Transactional(readOnly = true)
    public Losses handle(PersonId reader, AssessmentId id) {
        Assessment assessment = assessments.get(id);
        access.require(reader, assessment.body());
        if (assessment.preliminaryAt().isEmpty()) {
            throw new UserError(UserError.Kind.CONFLICT, "insight.notScored", assessment.bodyName());
        }
        return new Losses(assessment, imagine.of(id).stream().map(ExplainLosses::line).toList());
    }

    /** A line that would have no figures by everything presented is told as it is: nothing can be said of what was lost by rejections. */
    private static Losses.Line line(ImagineLines.Line line) {
        Points points = line.accepted().line().points();
        Points presented = line.presented().line().hasFigures() ? line.presented().line().points() : points;
        Points most = line.most().orElse(presented);
        return new Losses.Line(line.indicator(), points, presented.minus(points), most.minus(presented), line.unlimited());
    }
}

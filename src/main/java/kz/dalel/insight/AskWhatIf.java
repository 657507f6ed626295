package kz.dalel.insight;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.Assessments;
import kz.dalel.scoring.ExplanationText;
import kz.dalel.scoring.ImagineLines;
import kz.dalel.scoring.core.ScoreLine;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.Points;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** «Что если»: a body's points under other facts, computed by the scoring core. Nothing is changed. */
@Service
@Transactional(readOnly = true)
public class AskWhatIf {

    private final InsightAccess access;
    private final Assessments assessments;
    private final ImagineLines imagine;

    AskWhatIf(InsightAccess access, Assessments assessments, ImagineLines imagine) {
        this.access = access;
        this.assessments = assessments;
        this.imagine = imagine;
    }

    /**
     * What can be imagined, with the present facts.
     *
     * @param reader a supervisor, or an officer or the head of the body
     * @throws UserError {@code NOT_FOUND} for everybody else, or if there is no such assessment
     */
    public List<ImagineLines.Line> present(PersonId reader, AssessmentId id) {
        return assessed(reader, id).stream().filter(line -> line.facts().isPresent()).toList();
    }

    /**
     * @param facts the other facts by indicator, as the scoring core reads them
     * @throws UserError as {@link #present}; {@code INVALID} if an indicator is not assessed of the body, or its facts cannot be read or
     *     contradict themselves
     */
    public WhatIf under(PersonId reader, AssessmentId id, Map<IndicatorCode, String> facts) {
        List<ImagineLines.Line> assessed = assessed(reader, id);
        Map<IndicatorCode, ImagineLines.Line> present = assessed.stream().collect(toMap(line -> line.indicator().code(), line -> line));
        Points today = assessed.stream()
                .map(line -> line.accepted().line())
                .filter(ScoreLine::hasFigures)
                .map(ScoreLine::points)
                .reduce(Points.ZERO, Points::plus);
        List<WhatIf.Line> lines = new ArrayList<>();
        Points then = today;
        for (Map.Entry<IndicatorCode, String> each : facts.entrySet()) {
            ImagineLines.Line line = present.get(each.getKey());
            if (line == null) {
                throw new UserError(UserError.Kind.INVALID, "insight.notAssessed", each.getKey().value());
            }
            ScoreLine other = imagine.under(id, each.getKey(), each.getValue());
            if (!other.hasFigures()) {
                throw new UserError(UserError.Kind.INVALID, "insight.faultyFacts", each.getKey().value(), ExplanationText.lines(other).get(0));
            }
            Points before = line.accepted().line().points();
            then = then.plus(other.points()).minus(before);
            lines.add(new WhatIf.Line(line.indicator(), before, other));
        }
        return new WhatIf(today, then, lines);
    }

    private List<ImagineLines.Line> assessed(PersonId reader, AssessmentId id) {
        access.require(reader, assessments.get(id).body());
        return imagine.of(id);
    }
}

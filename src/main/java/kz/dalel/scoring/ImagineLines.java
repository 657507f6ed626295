package kz.dalel.scoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.dalel.methodology.Edition;
import kz.dalel.methodology.Indicator;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.Assessments;
import kz.dalel.quarter.Cycles;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.scoring.core.ScoreLine;
import kz.dalel.scoring.core.facts.ExternalPlan;
import kz.dalel.scoring.core.facts.FactCount;
import kz.dalel.scoring.core.facts.Facts;
import kz.dalel.scoring.core.facts.LegalPropaganda;
import kz.dalel.scoring.core.facts.UnitShare;
import kz.dalel.scoring.domain.AcceptedRow;
import kz.dalel.scoring.domain.LineInput;
import kz.dalel.scoring.domain.LineScorer;
import kz.dalel.scoring.domain.Outlook;
import kz.dalel.shared.HeadcountKind;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.Points;
import kz.dalel.shared.UserError;
import kz.dalel.verification.AcceptedEvidence;
import kz.dalel.verification.AcceptedItem;
import kz.dalel.verification.JudgedItem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a body's lines come to by what is accepted, what they would come to by everything it presented and with everything it could have
 * shown, and what they would come to under other facts. Nothing is changed. Drafts are the body's own business and take no part.
 */
@Service
@Transactional(readOnly = true)
public class ImagineLines {

    private final Assessments assessments;
    private final Cycles cycles;
    private final AcceptedEvidence evidence;
    private final LineInputs inputs;

    ImagineLines(Assessments assessments, Cycles cycles, AcceptedEvidence evidence, LineInputs inputs) {
        this.assessments = assessments;
        this.cycles = cycles;
        this.evidence = evidence;
        this.inputs = inputs;
    }

    /**
     * The lines that are assessed of the body, in the edition's order; a handful of queries.
     *
     * @throws UserError {@code NOT_FOUND} if there is no such assessment
     */
    public List<Line> of(AssessmentId id) {
        Assessment assessment = assessments.get(id);
        List<JudgedItem> items = evidence.judgedOfBodyInYear(assessment.body(), assessment.quarter().year());
        List<AcceptedItem> accepted = items.stream().flatMap(item -> item.accepted().stream()).toList();
        LineInputs.Sources sources = inputs.of(assessment, accepted);
        return sources.edition().indicators().stream()
                .map(indicator -> line(
                        indicator,
                        assessment,
                        sources.input(indicator, sources.ofQuarter(indicator)),
                        sources.input(indicator, presented(items, indicator, assessment))))
                .filter(line -> line.accepted().line().status() != ScoreLine.Status.NOT_APPLICABLE)
                .toList();
    }

    /**
     * A line under other facts.
     *
     * @param facts as {@link FactsJson} reads them
     * @return the line; rejected where the facts cannot be read or contradict themselves
     * @throws UserError {@code NOT_FOUND} if there is no such assessment or indicator
     */
    public ScoreLine under(AssessmentId id, IndicatorCode code, String facts) {
        QuarterCycle cycle = cycles.get(assessments.get(id).cycleId());
        Edition edition = cycles.editionOf(cycle);
        return FactsJson.score(edition.indicator(code), facts, cycles.readingsOf(cycle));
    }

    private static Line line(Indicator indicator, Assessment assessment, LineInput accepted, LineInput presented) {
        ScoredLine line = LineScorer.score(accepted);
        ScoredLine shown = LineScorer.score(presented);
        Outlook.Reach reach = Outlook.submitting(shown.line().hasFigures() ? presented : accepted).reach();
        Optional<String> blank = blank(indicator, assessment.headcounts()).map(FactsJson::write);
        return new Line(indicator, line, shown, reach.points(), reach.unlimited(), line.facts().or(() -> blank), shown.facts().or(() -> blank));
    }

    /** All of the quarter's items as they were presented, whatever was decided about them. */
    private static List<AcceptedRow> presented(List<JudgedItem> items, Indicator indicator, Assessment assessment) {
        return items.stream()
                .filter(item -> item.version().indicator().equals(indicator.code()) && item.version().quarter().equals(assessment.quarter()))
                .map(item -> LineInputs.row(item.inFull()))
                .toList();
    }

    /** What a line is imagined from for which nothing was counted; every other measure counts something even of nothing. */
    private static Optional<Facts> blank(Indicator indicator, Map<HeadcountKind, Long> headcounts) {
        return switch (indicator.measure()) {
            case COURSE_SHARE -> Optional.of(new UnitShare(0, headcounts.getOrDefault(HeadcountKind.CIVIL_SERVANTS, 0L)));
            case RECONCILIATION, FACT_COUNT -> Optional.of(new FactCount(0));
            case LEGAL_PROPAGANDA -> Optional.of(new LegalPropaganda(false, false, 0));
            case EXTERNAL_PLAN -> Optional.of(ExternalPlan.of(0, 0));
            default -> Optional.empty();
        };
    }

    /**
     * A line as it is and as it could be.
     *
     * @param accepted by what is accepted
     * @param presented if everything the body presented for the quarter were accepted as presented
     * @param most with everything on top that could be shown; empty where the line would have no figures
     * @param unlimited whether it could rise without limit beyond that, by as many facts as there may be
     * @param facts the present facts, as {@link FactsJson} writes them; nothing where nothing can be imagined
     * @param factsPresented the same of everything presented
     */
    public record Line(
            Indicator indicator,
            ScoredLine accepted,
            ScoredLine presented,
            Optional<Points> most,
            boolean unlimited,
            Optional<String> facts,
            Optional<String> factsPresented) {}
}

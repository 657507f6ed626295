package kz.dalel.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.dalel.methodology.Edition;
import kz.dalel.methodology.ExternalPlanReading;
import kz.dalel.methodology.Indicator;
import kz.dalel.methodology.Measure;
import kz.dalel.methodology.Readings;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.scoring.core.ScoreLine;
import kz.dalel.scoring.core.facts.ExternalPlan;
import kz.dalel.scoring.domain.LineScorer;
import kz.dalel.scoring.persistence.ScoreStore;
import kz.dalel.scoring.persistence.ScoreStore.LineFacts;
import kz.dalel.shared.IndicatorCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * As {@link ScoreOtherwise}, for some lines of many bodies under several readings of one edition: from the facts that their scores were
 * computed from, which are read in one query, and not from the evidence behind them. Nothing is changed.
 */
@Service
public class ScoreUnderReadings {

    private final ScoreStore store;
    private final LineInputs inputs;

    ScoreUnderReadings(ScoreStore store, LineInputs inputs) {
        this.store = store;
        this.inputs = inputs;
    }

    /**
     * @param scores the score of each body that is to be looked at
     * @param edition the cycle's
     * @param indicators the lines that are wanted
     * @param readings the first are those the scores were computed under
     * @return by body, under each of the readings in their order, those of the wanted lines that could come out differently
     */
    @Transactional(readOnly = true)
    public Map<AssessmentId, List<List<ScoreLine>>> handle(
            Map<AssessmentId, ScoreVersionId> scores,
            List<Assessment> assessments,
            Edition edition,
            Set<IndicatorCode> indicators,
            List<Readings> readings) {
        Map<ScoreVersionId, List<LineFacts>> facts = store.facts(scores.values(), indicators).stream()
                .collect(Collectors.groupingBy(LineFacts::version));
        Map<AssessmentId, List<List<ScoreLine>>> lines = new HashMap<>();
        for (Assessment assessment : assessments) {
            List<LineFacts> known = facts.getOrDefault(scores.get(assessment.id()), List.of());
            Collection<IndicatorCode> missing = withoutFacts(known, edition, readings.get(0));
            List<List<ScoreLine>> byEvidence = missing.isEmpty()
                    ? readings.stream().map(each -> List.<ScoreLine>of()).toList()
                    : byEvidence(assessment, edition, Set.copyOf(missing), readings);
            List<List<ScoreLine>> ofBody = new ArrayList<>();
            for (int index = 0; index < readings.size(); index++) {
                Readings under = readings.get(index);
                List<ScoreLine> all = new ArrayList<>(byEvidence.get(index));
                known.stream()
                        .filter(line -> line.facts().isPresent())
                        .forEach(each -> all.add(line(edition.indicator(each.indicator()), each.facts().orElseThrow(), under)));
                ofBody.add(all);
            }
            lines.put(assessment.id(), ofBody);
        }
        return lines;
    }

    /**
     * Under the ladder a plan of which nothing was shown is not reported, whatever was shown of risks: that no facts tell, and what the other
     * readings count has to be looked for in the evidence.
     */
    private static List<IndicatorCode> withoutFacts(List<LineFacts> known, Edition edition, Readings own) {
        if (own.externalPlan() != ExternalPlanReading.PLAN_LADDER) {
            return List.of();
        }
        return known.stream()
                .filter(line -> line.status() == ScoreLine.Status.NOT_REPORTED)
                .map(LineFacts::indicator)
                .filter(code -> edition.indicator(code).measure() == Measure.EXTERNAL_PLAN)
                .toList();
    }

    private List<List<ScoreLine>> byEvidence(
            Assessment assessment, Edition edition, Set<IndicatorCode> indicators, List<Readings> readings) {
        return inputs.of(assessment, edition, indicators, readings).stream()
                .map(ofReading -> ofReading.stream().map(LineScorer::line).toList())
                .toList();
    }

    /**
     * The line for facts that were counted under any readings, as if they had been counted under these.
     *
     * @param facts as {@link FactsJson} writes them
     */
    public static ScoreLine line(Indicator indicator, String facts, Readings readings) {
        return isReported(indicator, facts, readings)
                ? FactsJson.score(indicator, facts, readings)
                : ScoreLine.notReported(indicator, readings);
    }

    private static boolean isReported(Indicator indicator, String facts, Readings readings) {
        if (indicator.measure() != Measure.EXTERNAL_PLAN || readings.externalPlan() != ExternalPlanReading.PLAN_LADDER) {
            return true;
        }
        try {
            return !(FactsJson.read(indicator.measure(), facts) instanceof ExternalPlan plan) || plan.planItems().total() > 0;
        } catch (UnreadableFacts e) {
            // Rejected when it is scored.
            return true;
        }
    }
}

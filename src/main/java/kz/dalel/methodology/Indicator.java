package kz.dalel.methodology;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.UnitClass;
import org.springframework.lang.Nullable;

/**
 * An indicator of assessment (индикатор оценки) as an edition states it.
 *
 * @param code the regulation's numbering
 * @param title the subtask's words, scanning slips mended, without the outer quotation marks
 * @param project number of its project
 * @param task number of its task; 0 for what replaces a whole project ({@code 1.EXT})
 * @param object what is counted, in words that can follow "оценивается:"
 * @param measure what is measured
 * @param scale how the facts become points
 * @param unitClasses classes of units counted or shown; empty where no units are counted
 * @param appliesTo kinds of bodies assessed by it (A33)
 * @param period the stretch of time the facts are taken from
 * @param carriesOver whether an item accepted earlier in the assessed year counts in later quarters without being
 *     submitted again: documents while in force, and 4.2.1, which counts from 1 January
 * @param evidence what a verifier needs to see
 * @param dueQuarters quarters of the year in which it is due, 1 to 4 (A15)
 * @param lines where the regulation says so
 * @param rule the regulation's own sentences, mended
 * @param interpretations codes of the interpretations its points rest on
 * @param publicCouncilRequired whether it presupposes a Public Council at the body
 * @param exemptAfterExternalAnalysis whether it is not assessed in the year after an external analysis (L4-7)
 * @param onlyAfterExternalAnalysis whether it is assessed only then
 * @param nilReturnAllowed whether a report that says "none" is evidence and counts as reported
 * @param categories kinds of items told apart; empty where there is only one
 */
public record Indicator(
        IndicatorCode code,
        String title,
        int project,
        int task,
        String object,
        Measure measure,
        Scale scale,
        List<UnitClass> unitClasses,
        Set<BodyKind> appliesTo,
        Period period,
        boolean carriesOver,
        EvidenceRow evidence,
        List<Integer> dueQuarters,
        RegulationLines lines,
        String rule,
        List<String> interpretations,
        boolean publicCouncilRequired,
        boolean exemptAfterExternalAnalysis,
        boolean onlyAfterExternalAnalysis,
        boolean nilReturnAllowed,
        List<Category> categories) {

    public Indicator {
        unitClasses = List.copyOf(unitClasses);
        appliesTo = Set.copyOf(appliesTo);
        dueQuarters = List.copyOf(dueQuarters);
        interpretations = List.copyOf(interpretations);
        categories = List.copyOf(categories);
    }

    /**
     * Why the indicator is not assessed of a body in a quarter, as far as the edition alone decides; empty when it is.
     * Units the body does not have and "not due" decisions come on top of this.
     *
     * @param body the body's traits in the assessed quarter
     * @param quarter number of the quarter in the year, 1 to 4
     */
    public Optional<NotApplicable> exclusion(BodyTraits body, int quarter) {
        if (!appliesTo.contains(body.kind())) {
            return Optional.of(NotApplicable.KIND_OF_BODY);
        }
        if (exemptAfterExternalAnalysis && body.externalAnalysisTheYearBefore()) {
            return Optional.of(NotApplicable.EXTERNAL_ANALYSIS_THE_YEAR_BEFORE);
        }
        if (onlyAfterExternalAnalysis && !body.externalAnalysisTheYearBefore()) {
            return Optional.of(NotApplicable.NO_EXTERNAL_ANALYSIS_THE_YEAR_BEFORE);
        }
        if (publicCouncilRequired && !body.publicCouncil()) {
            return Optional.of(NotApplicable.NO_PUBLIC_COUNCIL_BY_LAW);
        }
        if (!dueQuarters.contains(quarter)) {
            return Optional.of(NotApplicable.NOT_DUE);
        }
        return Optional.empty();
    }

    /**
     * Whether an item accepted earlier in the year counts on without being submitted again: a document while it is in force, a
     * count from 1 January whatever becomes of its proof.
     *
     * @param validUntil last day on which the document is in force; null = no such day was stated
     * @param day the assessed quarter's last day
     */
    public boolean countsOn(@Nullable LocalDate validUntil, LocalDate day) {
        return carriesOver && (period == Period.YEAR_TO_DATE || validUntil == null || !validUntil.isBefore(day));
    }

    /** The categories asked for under these readings. */
    public List<Category> categoriesUnder(Readings readings) {
        return categories.stream()
                .filter(category -> category.onlyUnder().map(readings::holds).orElse(true))
                .toList();
    }
}

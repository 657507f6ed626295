package kz.dalel.evidence;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import kz.dalel.evidence.domain.IndicatorRules;
import kz.dalel.evidence.domain.ItemRules;
import kz.dalel.evidence.domain.RowContext;
import kz.dalel.evidence.domain.RuleBook;
import kz.dalel.evidence.domain.TableCheck;
import kz.dalel.files.AttachedFile;
import kz.dalel.files.FileId;
import kz.dalel.methodology.Indicator;
import kz.dalel.methodology.Readings;
import kz.dalel.quarter.Applicability;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.SnapshotUnit;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.shared.QuarterId;

/**
 * What a submission's rows are held against: the edition and readings of its cycle, the snapshot of its body.
 *
 * @param indicator the indicator under the cycle's edition
 * @param rules what its rows have to hold
 * @param assessment the body's assessment
 * @param units the snapshot's units that count for the indicator
 * @param countedBefore subjects of what counted in earlier quarters of the year and counts once, with the quarter; see
 *     {@link #after(Collection)}
 */
public record SubmissionTerms(
        Indicator indicator,
        IndicatorRules rules,
        Assessment assessment,
        List<SnapshotUnit> units,
        Map<String, QuarterId> countedBefore) {

    public SubmissionTerms {
        units = List.copyOf(units);
        countedBefore = Map.copyOf(countedBefore);
    }

    /** The terms of an indicator for a body under a cycle's readings. */
    public static SubmissionTerms of(Indicator indicator, Readings readings, Assessment assessment) {
        return new SubmissionTerms(
                indicator,
                RuleBook.of(indicator, readings),
                assessment,
                Applicability.of(assessment, indicator).units(),
                Map.of());
    }

    /**
     * The terms where something was accepted before: of the indicator's facts each counts once in the year (A22).
     *
     * @param accepted accepted items of the body's year; those of other indicators or not of earlier quarters are left out
     */
    public SubmissionTerms after(Collection<ItemVersion> accepted) {
        Map<String, QuarterId> counted = accepted.stream()
                .filter(item -> item.indicator().equals(indicator.code()))
                .filter(item -> item.quarter().compareTo(assessment.quarter()) < 0)
                .filter(item -> rules.ofCategory(item.category()).map(ItemRules::onceInYear).orElse(false))
                .collect(Collectors.toMap(
                        ItemVersion::subject, ItemVersion::quarter, BinaryOperator.minBy(Comparator.naturalOrder())));
        return new SubmissionTerms(indicator, rules, assessment, units, counted);
    }

    /**
     * The check of a table of rows at a moment.
     *
     * @param files what is known of the files the rows name
     */
    TableCheck checkAt(Instant now, Map<FileId, AttachedFile> files) {
        Optional<Long> persons = Applicability.headcountOf(indicator.measure())
                .map(kind -> assessment.headcounts().getOrDefault(kind, 0L));
        return new TableCheck(
                rules,
                new RowContext(
                        assessment.quarter(),
                        Deadlines.dayOf(now),
                        units.stream().map(SnapshotUnit::id).collect(Collectors.toSet()),
                        files,
                        persons,
                        countedBefore));
    }
}

package kz.dalel.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.dalel.evidence.domain.IndicatorRules;
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

/**
 * What a submission's rows are held against: the edition and readings of its cycle, the snapshot of its body.
 *
 * @param indicator the indicator under the cycle's edition
 * @param rules what its rows have to hold
 * @param assessment the body's assessment
 * @param units the snapshot's units that count for the indicator
 */
public record SubmissionTerms(
        Indicator indicator, IndicatorRules rules, Assessment assessment, List<SnapshotUnit> units) {

    public SubmissionTerms {
        units = List.copyOf(units);
    }

    /** The terms of an indicator for a body under a cycle's readings. */
    public static SubmissionTerms of(Indicator indicator, Readings readings, Assessment assessment) {
        return new SubmissionTerms(
                indicator,
                RuleBook.of(indicator, readings),
                assessment,
                Applicability.of(assessment, indicator).units());
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
                        persons));
    }
}

package kz.dalel.evidence.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import kz.dalel.evidence.CarriedSource;
import kz.dalel.evidence.DraftRow;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.evidence.VersionId;
import kz.dalel.files.AttachedFile;
import kz.dalel.files.FileLimits;
import kz.dalel.files.FileType;
import kz.dalel.methodology.Category;
import kz.dalel.methodology.EvidenceRow;
import kz.dalel.methodology.Indicator;
import kz.dalel.methodology.Measure;
import kz.dalel.methodology.Standing;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.QuarterId;
import kz.dalel.shared.UnitClass;
import kz.dalel.shared.UnitId;

/**
 * Everything a control needs to show a submission and, where the reader may, to have its draft filled in.
 *
 * @param workingDaysLeft until the deadline that runs now; null where none runs or the calendar does not reach so far
 * @param editable whether the reader may write the draft now
 * @param units the units that count for the indicator
 * @param items current versions
 * @param draft what has been typed so far; empty for readers of other rooms
 * @param passage how far it has come on its way to the verifiers
 * @param fileLimits what can be attached to rows
 * @param stillCounting accepted items of earlier quarters that count without being submitted again; what was taken over
 *     from an earlier quarter to be verified anew is among the items and says so in its {@code carriedFrom}
 */
record SubmissionView(
        SubmissionId id,
        IndicatorView indicator,
        BodyId body,
        String bodyName,
        QuarterId quarter,
        Instant deadline,
        Instant correctionDeadline,
        Integer workingDaysLeft,
        Submission.State state,
        Submission.Outcome outcome,
        boolean nilReturn,
        int round,
        boolean editable,
        List<UnitView> units,
        List<ItemView> items,
        DraftView draft,
        PassageView passage,
        FileLimitsView fileLimits,
        List<ReceiptView> receipts,
        List<ItemView> stillCounting) {

    /** The indicator in the regulation's words. */
    record IndicatorView(
            IndicatorCode code,
            String title,
            String object,
            String rule,
            String lines,
            EvidenceView evidence,
            List<CategoryView> categories,
            boolean nilReturnAllowed,
            Measure measure,
            List<FieldsView.FieldView> fields,
            Map<String, List<FieldsView.FieldView>> byCategory) {

        static IndicatorView of(Indicator indicator, List<Category> categories, FieldsView fields) {
            return new IndicatorView(
                    indicator.code(),
                    indicator.title(),
                    indicator.object(),
                    indicator.rule(),
                    indicator.lines().toString(),
                    EvidenceView.of(indicator.evidence()),
                    categories.stream()
                            .map(category -> new CategoryView(category.code(), category.title()))
                            .toList(),
                    indicator.nilReturnAllowed(),
                    indicator.measure(),
                    fields.fields(),
                    fields.byCategory());
        }
    }

    /** What must be shown, and on what that demand rests. */
    record EvidenceView(String onePer, String mustShow, String howOften, Standing standing, String source, int links) {

        static EvidenceView of(EvidenceRow row) {
            return new EvidenceView(
                    row.onePer(),
                    row.mustShow(),
                    row.howOften(),
                    row.standing(),
                    row.source().orElse(null),
                    row.proof().links());
        }
    }

    /** A kind of item. */
    record CategoryView(String code, String title) {}

    /**
     * A unit.
     *
     * @param covered whether an item for it was submitted or carries over
     */
    record UnitView(UnitId id, String name, UnitClass unitClass, boolean covered) {}

    /**
     * The draft.
     *
     * @param sources where rows were taken over from, for each version that rows name in {@code carriedFrom}
     * @param files what is known of the files its rows name; one that was removed meanwhile is missing
     * @param savedBy name of who saved last; null while nobody has
     */
    record DraftView(
            long revision,
            List<DraftRow> rows,
            List<SourceView> sources,
            Collection<AttachedFile> files,
            Instant savedAt,
            String savedBy) {}

    /**
     * Where a row was taken over from.
     *
     * @param record what people call the item there, see {@link CarriedSource#record()}
     */
    record SourceView(VersionId versionId, QuarterId quarter, String record) {

        static SourceView of(CarriedSource source) {
            return new SourceView(source.version(), source.quarter(), source.record());
        }
    }

    /**
     * What can be attached.
     *
     * @param largest bytes of the largest file
     * @param endings the endings that names of such files have
     */
    record FileLimitsView(long largest, List<String> endings) {

        static FileLimitsView of(FileLimits limits) {
            return new FileLimitsView(
                    limits.largest().toBytes(),
                    Arrays.stream(FileType.values())
                            .flatMap(type -> Arrays.stream(type.endings()))
                            .toList());
        }
    }
}

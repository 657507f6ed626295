package kz.dalel.appeal.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kz.dalel.appeal.Appeal;
import kz.dalel.appeal.AppealId;
import kz.dalel.appeal.CommissionAccess;
import kz.dalel.appeal.PreviewAppeal;
import kz.dalel.appeal.PreviewAppeal.Preview;
import kz.dalel.evidence.Evidence;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.PersonNames;
import kz.dalel.evidence.SubmissionAccess;
import kz.dalel.evidence.VersionId;
import kz.dalel.methodology.Indicator;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.Assessments;
import kz.dalel.quarter.Cycles;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.QuarterId;
import kz.dalel.verification.RejectionReason;
import kz.dalel.verification.Verdict;
import kz.dalel.verification.VerdictRow;
import kz.dalel.verification.Verdicts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts an appeal together for those who read and decide it: verdict, grounds and new evidence side by side. */
@Component
class AppealSheets {

    private final Assessments assessments;
    private final Cycles cycles;
    private final Evidence evidence;
    private final Verdicts verdicts;
    private final PreviewAppeal previewAppeal;
    private final CommissionAccess commission;
    private final SubmissionAccess readers;
    private final PersonNames names;

    AppealSheets(
            Assessments assessments,
            Cycles cycles,
            Evidence evidence,
            Verdicts verdicts,
            PreviewAppeal previewAppeal,
            CommissionAccess commission,
            SubmissionAccess readers,
            PersonNames names) {
        this.assessments = assessments;
        this.cycles = cycles;
        this.evidence = evidence;
        this.verdicts = verdicts;
        this.previewAppeal = previewAppeal;
        this.commission = commission;
        this.readers = readers;
        this.names = names;
    }

    @Transactional(readOnly = true)
    public AppealSheet of(Appeal appeal, PersonId reader) {
        Assessment assessment = assessments.get(appeal.assessmentId());
        Indicator indicator =
                cycles.editionOf(cycles.get(assessment.cycleId())).indicator(appeal.indicator());
        Preview preview = previewAppeal.handle(appeal);
        return new AppealSheet(
                appeal.id(),
                IndicatorView.of(indicator),
                assessment.body(),
                assessment.bodyName(),
                assessment.quarter(),
                appeal.state(),
                appeal.grounds(),
                names.of(appeal.lodgedBy()),
                appeal.lodgedAt(),
                appeal.late(),
                appeal.decisionDeadline().orElse(null),
                appeal.overdueAt().orElse(null),
                appeal.admission().map(Appeal.Act::reasons).orElse(null),
                appeal.decision().map(Appeal.Act::reasons).orElse(null),
                items(appeal, assessment, readers.ofBody(reader, assessment.body())),
                OutlookView.current(preview),
                new DraftView(preview.draft().revision(), preview.draft().rows()),
                OutlookView.marked(preview),
                OutlookView.everything(preview),
                ReasonView.all(),
                indicator.lines().toString(),
                mayDecide(reader, appeal, assessment));
    }

    private List<AppealItemView> items(Appeal appeal, Assessment assessment, boolean readerOfBody) {
        Map<VersionId, Verdict> standing = verdicts.effective(appeal.submissionId());
        Function<PersonId, String> nameOf = names.remembering();
        return evidence.currentVersions(appeal.submissionId()).stream()
                .filter(version -> isMatterOf(appeal, version, standing))
                .map(version -> AppealItemView.of(
                        version, appeal, standing.get(version.id()), readerOfBody, assessment, nameOf))
                .toList();
    }

    /** New evidence of an earlier appeal on which nobody ever decided is shown to nobody. */
    private static boolean isMatterOf(Appeal appeal, ItemVersion version, Map<VersionId, Verdict> standing) {
        return standing.containsKey(version.id())
                || version.appeal().filter(appeal.id().value()::equals).isPresent();
    }

    private boolean mayDecide(PersonId reader, Appeal appeal, Assessment assessment) {
        return appeal.state() == Appeal.State.UNDER_CONSIDERATION && commission.mayDecide(reader, appeal, assessment);
    }

    /**
     * @param admissionReason why a late appeal was admitted or not; null if nobody had to decide that
     * @param reasons the reasons a verdict can have
     * @param currentLine the line as it is, and stays if the appeal is refused
     * @param preview the line under the verdicts marked so far
     * @param everything the line if everything in dispute were accepted
     * @param clauseHint the regulation's lines, as a first suggestion for the clause
     * @param editable whether the reader may decide
     */
    record AppealSheet(
            AppealId id,
            IndicatorView indicator,
            BodyId body,
            String bodyName,
            QuarterId quarter,
            Appeal.State state,
            String grounds,
            String lodgedBy,
            Instant lodgedAt,
            boolean late,
            Instant decisionDeadline,
            Instant overdueAt,
            String admissionReason,
            String decisionReasons,
            List<AppealItemView> items,
            OutlookView currentLine,
            DraftView draft,
            OutlookView preview,
            OutlookView everything,
            List<ReasonView> reasons,
            String clauseHint,
            boolean editable) {}

    /** What is assessed. */
    record IndicatorView(
            IndicatorCode code, String title, String rule, String lines, List<CategoryView> categories) {

        static IndicatorView of(Indicator indicator) {
            return new IndicatorView(
                    indicator.code(),
                    indicator.title(),
                    indicator.rule(),
                    indicator.lines().toString(),
                    indicator.categories().stream()
                            .map(category -> new CategoryView(category.code(), category.title()))
                            .toList());
        }
    }

    /** What a kind of item is called. */
    record CategoryView(String code, String title) {}

    /** What has been marked so far. */
    record DraftView(long revision, List<VerdictRow> rows) {}

    /** A reason to choose. */
    record ReasonView(RejectionReason code, String title) {

        static List<ReasonView> all() {
            return Arrays.stream(RejectionReason.values())
                    .filter(RejectionReason::isForPeople)
                    .map(reason -> new ReasonView(reason, reason.title()))
                    .toList();
        }
    }
}

package kz.dalel.scoresheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.dalel.appeal.Appeal;
import kz.dalel.appeal.Appeals;
import kz.dalel.evidence.Evidence;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.evidence.Submissions;
import kz.dalel.evidence.VersionId;
import kz.dalel.extensions.ExtendedTerm;
import kz.dalel.extensions.Extensions;
import kz.dalel.methodology.Edition;
import kz.dalel.methodology.Editions;
import kz.dalel.methodology.Indicator;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.Assessments;
import kz.dalel.quarter.UnitCorrection;
import kz.dalel.quarter.UnitCorrections;
import kz.dalel.scoresheet.ScoreSheet.Column;
import kz.dalel.scoresheet.ScoreSheet.Item;
import kz.dalel.scoresheet.ScoreSheet.Line;
import kz.dalel.scoresheet.ScoreSheet.ProjectPart;
import kz.dalel.scoresheet.ScoreSheet.Stage;
import kz.dalel.scoring.ScoreReaders;
import kz.dalel.scoring.ScoreVersion;
import kz.dalel.scoring.ScoredLine;
import kz.dalel.scoring.Scores;
import kz.dalel.scoring.UsedItem;
import kz.dalel.scoring.core.ScoreLine;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import kz.dalel.verification.AcceptedEvidence;
import kz.dalel.verification.JudgedItem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Draws up score sheets from the tables. */
@Service
@Transactional(readOnly = true)
public class ScoreSheets {

    private final Assessments assessments;
    private final Scores scores;
    private final ScoreReaders readers;
    private final Editions editions;
    private final Submissions submissions;
    private final Evidence evidence;
    private final AcceptedEvidence judgements;
    private final Extensions extensions;
    private final Appeals appeals;
    private final UnitCorrections corrections;

    ScoreSheets(
            Assessments assessments,
            Scores scores,
            ScoreReaders readers,
            Editions editions,
            Submissions submissions,
            Evidence evidence,
            AcceptedEvidence judgements,
            Extensions extensions,
            Appeals appeals,
            UnitCorrections corrections) {
        this.assessments = assessments;
        this.scores = scores;
        this.readers = readers;
        this.editions = editions;
        this.submissions = submissions;
        this.evidence = evidence;
        this.judgements = judgements;
        this.extensions = extensions;
        this.appeals = appeals;
        this.corrections = corrections;
    }

    /**
     * The sheet as the person may read it.
     *
     * @throws UserError {@code NOT_FOUND} for everybody but {@link kz.dalel.registry.BodyReaders}, and before the preliminary score
     */
    public ScoreSheet readBy(PersonId person, AssessmentId id) {
        Assessment assessment = assessments.get(id);
        readers.require(person, assessment.body());
        return of(assessment);
    }

    /** @throws UserError {@code NOT_FOUND} before the preliminary score */
    ScoreSheet of(Assessment assessment) {
        List<ScoreVersion> versions = scores.versions(assessment.id());
        if (versions.isEmpty()) {
            throw new UserError(UserError.Kind.NOT_FOUND, "scoresheet.notScored");
        }
        ScoreVersion latest = versions.get(versions.size() - 1);
        Edition edition = editions.byId(latest.edition());
        Matter matter = matter(assessment, latest);
        return new ScoreSheet(
                assessment,
                edition,
                latest,
                columns(assessment, versions),
                edition.projects().stream()
                        .map(project -> new ProjectPart(
                                project,
                                project.indicators().stream()
                                        .flatMap(indicator -> line(indicator, versions.get(0), latest, matter).stream())
                                        .toList()))
                        .toList(),
                corrections(assessment));
    }

    private static List<Column> columns(Assessment assessment, List<ScoreVersion> versions) {
        ScoreVersion latest = versions.get(versions.size() - 1);
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(Stage.PRELIMINARY, versions.get(0)));
        if (latest.stage() == ScoreVersion.Stage.AFTER_APPEAL) {
            columns.add(new Column(Stage.AFTER_APPEAL, latest));
        }
        if (assessment.finalAt().isPresent()) {
            columns.add(new Column(Stage.FINAL, latest));
        }
        return columns;
    }

    private static Optional<Line> line(Indicator indicator, ScoreVersion first, ScoreVersion latest, Matter matter) {
        return latest.line(indicator.code())
                .map(scored -> new Line(
                        indicator,
                        scored,
                        first.line(indicator.code())
                                .map(ScoredLine::line)
                                .filter(former -> !comesToTheSame(former, scored.line())),
                        matter.items().getOrDefault(indicator.code(), List.of()),
                        Optional.ofNullable(matter.terms().get(indicator.code())),
                        matter.appeals().getOrDefault(indicator.code(), List.of())));
    }

    private static boolean comesToTheSame(ScoreLine one, ScoreLine other) {
        return one.status() == other.status()
                && one.award().equals(other.award())
                && one.deduction().equals(other.deduction())
                && one.explanation().given().equals(other.explanation().given());
    }

    private Matter matter(Assessment assessment, ScoreVersion latest) {
        return new Matter(
                items(assessment, latest),
                extensions.termsOf(assessment.id()).stream()
                        .collect(Collectors.toMap(
                                ExtendedTerm::indicator, Function.identity(), (earlier, later) -> later)),
                appeals.ofAssessment(assessment.id()).stream().collect(Collectors.groupingBy(Appeal::indicator)));
    }

    /** What was submitted for each line, and what the line counts besides: in a handful of queries, however many lines there are. */
    private Map<IndicatorCode, List<Item>> items(Assessment assessment, ScoreVersion latest) {
        Map<VersionId, JudgedItem> known =
                judgements.judgedOfBodyInYear(assessment.body(), assessment.quarter().year()).stream()
                        .collect(Collectors.toMap(judged -> judged.version().id(), Function.identity()));
        Map<IndicatorCode, SubmissionId> owed = submissions.ofAssessment(assessment.id()).stream()
                .collect(Collectors.toMap(Submission::indicator, Submission::id));
        Map<SubmissionId, List<JudgedItem>> submitted =
                known.values().stream().collect(Collectors.groupingBy(judged -> judged.version().submissionId()));
        return latest.lines().stream()
                .collect(Collectors.toMap(
                        scored -> scored.line().indicator(),
                        scored -> {
                            SubmissionId own = owed.get(scored.line().indicator());
                            return items(scored, own, submitted.getOrDefault(own, List.of()), known);
                        }));
    }

    private List<Item> items(
            ScoredLine scored, SubmissionId own, List<JudgedItem> submitted, Map<VersionId, JudgedItem> known) {
        Map<VersionId, Long> counted =
                scored.items().stream().collect(Collectors.toMap(UsedItem::versionId, UsedItem::quantity));
        Stream<JudgedItem> others = counted.keySet().stream()
                .filter(version -> submitted.stream().noneMatch(each -> each.version().id().equals(version)))
                .map(version -> Optional.ofNullable(known.get(version))
                        .orElseGet(() -> new JudgedItem(evidence.version(version), Optional.empty())));
        return Stream.concat(submitted.stream(), others)
                .map(judged -> new Item(
                        judged.version(),
                        Optional.ofNullable(counted.get(judged.version().id())),
                        judged.verdict(),
                        !judged.version().submissionId().equals(own)))
                .sorted(Comparator.comparing((Item item) -> item.version().submittedAt())
                        .thenComparing(item -> item.version().subject())
                        .thenComparing(item -> item.version().id().toString()))
                .toList();
    }

    private List<UnitCorrection> corrections(Assessment assessment) {
        return corrections.ofCycle(assessment.cycleId()).stream()
                .filter(correction -> correction.assessment().equals(assessment.id()))
                .filter(UnitCorrection::isApproved)
                .sorted(Comparator.comparing(UnitCorrection::proposedAt))
                .toList();
    }

    /** What belongs to lines, by their indicators. */
    private record Matter(
            Map<IndicatorCode, List<Item>> items,
            Map<IndicatorCode, ExtendedTerm> terms,
            Map<IndicatorCode, List<Appeal>> appeals) {}
}

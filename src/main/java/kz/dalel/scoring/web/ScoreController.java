package kz.dalel.scoring.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.dalel.extensions.ExtendedTerm;
import kz.dalel.extensions.Extensions;
import kz.dalel.methodology.Edition;
import kz.dalel.methodology.Editions;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.Assessments;
import kz.dalel.scoring.ExplanationText;
import kz.dalel.scoring.ScoreReaders;
import kz.dalel.scoring.ScoreVersion;
import kz.dalel.scoring.ScoredLine;
import kz.dalel.scoring.Scores;
import kz.dalel.scoring.UsedItem;
import kz.dalel.scoring.core.ScoreLine;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.Points;
import kz.dalel.shared.QuarterId;
import kz.dalel.tasks.CurrentPerson;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A body's score sheet, every version of it, with the arithmetic of each line in words. */
@RestController
@RequestMapping("/camunda/api/dalel/assessments/{assessmentId}/score")
class ScoreController {

    private final Assessments assessments;
    private final Scores scores;
    private final Editions editions;
    private final ScoreReaders readers;
    private final Extensions extensions;
    private final CurrentPerson currentPerson;

    ScoreController(
            Assessments assessments,
            Scores scores,
            Editions editions,
            ScoreReaders readers,
            Extensions extensions,
            CurrentPerson currentPerson) {
        this.assessments = assessments;
        this.scores = scores;
        this.editions = editions;
        this.readers = readers;
        this.extensions = extensions;
        this.currentPerson = currentPerson;
    }

    @GetMapping
    ScoreSheet sheet(@PathVariable AssessmentId assessmentId) {
        Assessment assessment = assessments.get(assessmentId);
        readers.require(currentPerson.id(), assessment.body());
        Map<IndicatorCode, ExtendedTerm> extended = extensions.termsOf(assessmentId).stream()
                .collect(Collectors.toMap(ExtendedTerm::indicator, Function.identity(), (earlier, later) -> later));
        return new ScoreSheet(
                AssessmentView.of(assessment),
                scores.versions(assessmentId).stream()
                        .map(version -> VersionView.of(version, editions.byId(version.edition()), extended))
                        .toList());
    }

    /**
     * @param versions the first one first
     */
    record ScoreSheet(AssessmentView assessment, List<VersionView> versions) {}

    /** Whose score it is. */
    record AssessmentView(
            AssessmentId id,
            BodyId body,
            String bodyName,
            QuarterId quarter,
            Assessment.State state,
            Instant appealDeadline) {

        static AssessmentView of(Assessment assessment) {
            return new AssessmentView(
                    assessment.id(),
                    assessment.body(),
                    assessment.bodyName(),
                    assessment.quarter(),
                    assessment.state(),
                    assessment.appealDeadline().orElse(null));
        }
    }

    /** One computed score. */
    record VersionView(
            int number,
            ScoreVersion.Stage stage,
            Instant computedAt,
            Points award,
            Points deduction,
            Points total,
            List<LineView> lines) {

        static VersionView of(
                ScoreVersion version, Edition edition, Map<IndicatorCode, ExtendedTerm> extended) {
            return new VersionView(
                    version.number(),
                    version.stage(),
                    version.computedAt(),
                    version.award(),
                    version.deduction(),
                    version.total(),
                    version.lines().stream()
                            .map(line -> LineView.of(line, edition, extended.get(line.line().indicator())))
                            .toList());
        }
    }

    /**
     * One line.
     *
     * @param explanation rule, readings, facts and every arithmetic step, one sentence each
     * @param extension the later term the body had for it; null where it had the usual one
     */
    record LineView(
            IndicatorCode indicator,
            String title,
            ScoreLine.Status status,
            Points award,
            Points deduction,
            Points points,
            List<String> explanation,
            List<ItemView> items,
            ExtensionView extension) {

        static LineView of(ScoredLine scored, Edition edition, ExtendedTerm extended) {
            ScoreLine line = scored.line();
            return new LineView(
                    line.indicator(),
                    edition.indicator(line.indicator()).title(),
                    line.status(),
                    line.award(),
                    line.deduction(),
                    line.points(),
                    ExplanationText.lines(line),
                    scored.items().stream().map(ItemView::of).toList(),
                    extended == null ? null : ExtensionView.of(extended));
        }
    }

    /**
     * More time to submit.
     *
     * @param reason in the words of who asked for it or gave it
     */
    record ExtensionView(Instant until, Instant formerDeadline, String reason) {

        static ExtensionView of(ExtendedTerm term) {
            return new ExtensionView(
                    term.extension().endsAt(), term.formerDeadline(), term.extension().reason());
        }
    }

    /** An item the line rests on. */
    record ItemView(UUID versionId, long quantity) {

        static ItemView of(UsedItem item) {
            return new ItemView(item.versionId().value(), item.quantity());
        }
    }
}

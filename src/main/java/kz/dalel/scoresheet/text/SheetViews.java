package kz.dalel.scoresheet.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.dalel.evidence.Moments;
import kz.dalel.methodology.Interpretation;
import kz.dalel.quarter.SnapshotUnit;
import kz.dalel.quarter.UnitCorrection;
import kz.dalel.scoresheet.ScoreSheet.Line;
import kz.dalel.scoresheet.ScoreSheet.ProjectPart;
import kz.dalel.scoresheet.ScoreSheet.Stage;
import kz.dalel.scoresheet.ScoreSheet;
import kz.dalel.scoresheet.text.SheetView.LineView;
import kz.dalel.scoresheet.text.SheetView.ProjectView;
import kz.dalel.scoresheet.text.SheetView.StageView;
import kz.dalel.scoresheet.text.SheetView.SumView;
import kz.dalel.scoring.ExplanationText;
import kz.dalel.scoring.NumberText;
import kz.dalel.scoring.ScoreVersion;
import kz.dalel.scoring.core.Explanation;
import kz.dalel.scoring.core.ScoreLine;
import kz.dalel.shared.Messages;
import kz.dalel.shared.Points;

/** Puts score sheets into words. */
public final class SheetViews {

    private static final Messages MESSAGES = Messages.of("scoresheet");

    private SheetViews() {}

    public static SheetView of(ScoreSheet sheet) {
        return new SheetView(
                sheet.assessment().id().toString(),
                Moments.format(sheet.assessment().quarter()),
                sheet.assessment().bodyName(),
                MESSAGES.text("scoresheet.kind." + sheet.assessment().kind().code()),
                sheet.edition().title(),
                MESSAGES.text("scoresheet.state." + sheet.stage()),
                Stage.all().stream().map(stage -> stage(sheet, stage)).toList(),
                List.of(
                        sum(sheet, "award", ScoreVersion::award),
                        sum(sheet, "deduction", ScoreVersion::deduction),
                        sum(sheet, "total", ScoreVersion::total)),
                sheet.projects().stream().map(project -> project(sheet, project)).toList(),
                readings(sheet),
                sheet.corrections().stream().map(SheetViews::correction).toList());
    }

    private static StageView stage(ScoreSheet sheet, Stage stage) {
        Optional<Instant> reached = stage == Stage.FINAL
                ? sheet.assessment().finalAt()
                : sheet.at(stage).map(ScoreVersion::computedAt);
        return new StageView(
                MESSAGES.text("scoresheet.stage." + stage),
                reached.map(at -> Moments.format(at)).orElse(""));
    }

    private static SumView sum(ScoreSheet sheet, String name, Function<ScoreVersion, Points> figure) {
        return new SumView(
                MESSAGES.text("scoresheet." + name),
                points(sheet, version -> Optional.of(figure.apply(version))),
                isMinus(figure.apply(sheet.latest())));
    }

    private static ProjectView project(ScoreSheet sheet, ProjectPart part) {
        return new ProjectView(
                part.project().number(),
                part.project().title(),
                points(sheet, version -> Optional.of(part.pointsIn(version))),
                part.lines().stream().map(line -> line(sheet, line)).toList());
    }

    private static LineView line(ScoreSheet sheet, Line line) {
        ScoreLine score = line.score();
        boolean scored = score.status() == ScoreLine.Status.SCORED;
        return new LineView(
                line.indicator().code().value(),
                line.indicator().title(),
                points(sheet, line::pointsIn),
                MESSAGES.text("scoresheet.status." + score.status().code()),
                score.status().code(),
                scored ? NumberText.plain(score.award()) : "",
                scored ? NumberText.plain(score.deduction()) : "",
                isMinus(score.points()),
                grounds(score),
                ExplanationText.steps(score.explanation()),
                line.former().map(ExplanationText::lines).orElse(List.of()),
                IntStream.range(0, line.items().size())
                        .mapToObj(index -> ItemText.of(index + 1, line, line.items().get(index), sheet.assessment()))
                        .toList(),
                notes(line));
    }

    private static List<String> grounds(ScoreLine line) {
        Explanation explanation = line.explanation();
        return Stream.of(
                        ExplanationText.reason(line),
                        ExplanationText.rule(explanation),
                        explanation.readings().isEmpty() ? "" : ExplanationText.readings(explanation),
                        explanation.given().isEmpty() ? "" : ExplanationText.given(explanation))
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    private static List<String> notes(Line line) {
        List<String> notes = new ArrayList<>();
        line.extension()
                .ifPresent(term -> notes.add(MESSAGES.text(
                        "scoresheet.extension",
                        Moments.format(term.extension().endsAt()),
                        Moments.format(term.formerDeadline()),
                        term.extension().reason())));
        line.appeals().forEach(appeal -> {
            notes.add(MESSAGES.text(
                    "scoresheet.appeal",
                    Moments.format(appeal.lodgedAt()),
                    MESSAGES.text("scoresheet.appeal." + appeal.state()),
                    appeal.grounds()));
            appeal.admission()
                    .ifPresent(act -> notes.add(
                            MESSAGES.text("scoresheet.appeal.admission", Moments.format(act.at()), act.reasons())));
            appeal.decision()
                    .ifPresent(act -> notes.add(
                            MESSAGES.text("scoresheet.appeal.decision", Moments.format(act.at()), act.reasons())));
        });
        return notes;
    }

    private static List<String> readings(ScoreSheet sheet) {
        Map<String, String> chosen = sheet.latest().readings();
        return sheet.edition().interpretations().stream()
                .filter(each -> !chosen.getOrDefault(each.code(), each.taken()).equals(each.taken()))
                .map(each -> MESSAGES.text(
                        "scoresheet.reading",
                        each.code(),
                        each.option(chosen.get(each.code())).map(Interpretation.Option::text).orElseThrow()))
                .toList();
    }

    private static String correction(UnitCorrection correction) {
        return MESSAGES.text(
                "scoresheet.correction." + correction.change().kind(),
                names(correction.change().removed()),
                names(correction.change().added()),
                correction.reason());
    }

    private static String names(List<SnapshotUnit> units) {
        return units.isEmpty()
                ? MESSAGES.text("scoresheet.none")
                : String.join(", ", units.stream().map(unit -> "«" + unit.name() + "»").toList());
    }

    private static List<String> points(ScoreSheet sheet, Function<ScoreVersion, Optional<Points>> figure) {
        List<String> points = new ArrayList<>();
        Stage.all().forEach(stage ->
                points.add(sheet.at(stage).flatMap(figure).map(NumberText::plain).orElse(null)));
        return points;
    }

    private static boolean isMinus(Points points) {
        return points.compareTo(Points.ZERO) < 0;
    }
}

package kz.dalel.scoresheet;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.dalel.appeal.Appeal;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.extensions.ExtendedTerm;
import kz.dalel.methodology.Edition;
import kz.dalel.methodology.Indicator;
import kz.dalel.methodology.Project;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.UnitCorrection;
import kz.dalel.scoring.ScoreVersion;
import kz.dalel.scoring.ScoredLine;
import kz.dalel.scoring.core.ScoreLine;
import kz.dalel.shared.Points;
import kz.dalel.verification.Verdict;

/**
 * What a body's score in a quarter comes to and what it rests on, as the tables have it at one moment.
 *
 * @param assessment whose score, over which units
 * @param edition the methodology it was computed under
 * @param latest the version that counts now
 * @param columns the versions that stand side by side, in the order of {@link Stage}; a stage that was not reached is missing
 * @param projects every project of the edition
 * @param corrections approved corrections of the units it was computed over, the first one first
 */
public record ScoreSheet(
        Assessment assessment,
        Edition edition,
        ScoreVersion latest,
        List<Column> columns,
        List<ProjectPart> projects,
        List<UnitCorrection> corrections) {

    public ScoreSheet {
        columns = List.copyOf(columns);
        projects = List.copyOf(projects);
        corrections = List.copyOf(corrections);
    }

    /** The score as it stood at a stage; empty if it was not reached. */
    public Optional<ScoreVersion> at(Stage stage) {
        return columns.stream()
                .filter(column -> column.stage() == stage)
                .map(Column::version)
                .findFirst();
    }

    /** The furthest stage that was reached. */
    public Stage stage() {
        return columns.get(columns.size() - 1).stage();
    }

    public List<Line> lines() {
        return projects.stream().flatMap(project -> project.lines().stream()).toList();
    }

    /** What stands side by side on a sheet. */
    public enum Stage {
        /** The first score, which the body may appeal against. */
        PRELIMINARY,
        /** The last one computed anew because an appeal was satisfied. */
        AFTER_APPEAL,
        /** The one that is ranked. */
        FINAL;

        public static List<Stage> all() {
            return Arrays.asList(values());
        }
    }

    /** A score at a stage. */
    public record Column(Stage stage, ScoreVersion version) {}

    /**
     * A project and its lines.
     *
     * @param lines in the edition's order
     */
    public record ProjectPart(Project project, List<Line> lines) {

        public ProjectPart {
            lines = List.copyOf(lines);
        }

        /** Award less deduction of all its lines in a version. */
        public Points pointsIn(ScoreVersion version) {
            return lines.stream()
                    .flatMap(line -> version.line(line.indicator().code()).stream())
                    .map(scored -> scored.line().points())
                    .reduce(Points.ZERO, Points::plus);
        }
    }

    /**
     * One indicator.
     *
     * @param scored status, points and explanation that count now
     * @param former the same in the preliminary score, where that came to something else
     * @param items what was submitted for it, in the order of submission, and what else it counts of earlier quarters
     * @param extension the last extension of its term; empty where it had the usual one
     * @param appeals objections to it, in the order in which they were lodged
     */
    public record Line(
            Indicator indicator,
            ScoredLine scored,
            Optional<ScoreLine> former,
            List<Item> items,
            Optional<ExtendedTerm> extension,
            List<Appeal> appeals) {

        public Line {
            items = List.copyOf(items);
            appeals = List.copyOf(appeals);
        }

        /** Award less deduction in a version; empty where the line is not assessed, or its facts were not taken. */
        public Optional<Points> pointsIn(ScoreVersion version) {
            return version.line(indicator.code())
                    .map(ScoredLine::line)
                    .filter(line -> line.hasFigures() && line.status() != ScoreLine.Status.NOT_APPLICABLE)
                    .map(ScoreLine::points);
        }

        public ScoreLine score() {
            return scored.line();
        }
    }

    /**
     * An item of evidence and what became of it.
     *
     * @param counted how much of it the line counts; empty if nothing
     * @param verdict the verdict that counts; empty while there is none
     * @param earlier whether it was submitted for an earlier quarter and still counts
     */
    public record Item(ItemVersion version, Optional<Long> counted, Optional<Verdict> verdict, boolean earlier) {

        public Item {
            Objects.requireNonNull(version);
        }
    }
}

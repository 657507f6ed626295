package kz.dalel.desk;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.methodology.Project;
import kz.dalel.quarter.AssessedQuarter;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.scoring.ScoreVersion;

/**
 * A body's quarter as one person may see it.
 *
 * @param reader who reads
 * @param assessment the body's assessment
 * @param cycle the terms of the quarter
 * @param score the score that counts now; empty before the preliminary one
 * @param projects the edition's projects with their lines, in its order; without lines that the reader may not see
 * @param quarters all quarters of the body, the latest first
 */
public record BodyQuarter(
        DeskReader reader,
        Assessment assessment,
        QuarterCycle cycle,
        Optional<ScoreVersion> score,
        List<ProjectLines> projects,
        List<AssessedQuarter> quarters) {

    public BodyQuarter {
        projects = List.copyOf(projects);
        quarters = List.copyOf(quarters);
    }

    public Stream<IndicatorLine> lines() {
        return projects.stream().map(ProjectLines::lines).flatMap(Collection::stream);
    }

    /** The line of a submission. */
    Optional<IndicatorLine> line(SubmissionId id) {
        return lines()
                .filter(line -> line.submission().filter(each -> each.id().equals(id)).isPresent())
                .findFirst();
    }

    /** What all lines together come to. */
    public DeskPoints points() {
        return DeskPoints.sum(lines().map(IndicatorLine::points).toList());
    }

    /** A project and its lines. */
    public record ProjectLines(Project project, List<IndicatorLine> lines) {

        public ProjectLines {
            lines = List.copyOf(lines);
        }

        /** What the project's lines come to. */
        public DeskPoints points() {
            return DeskPoints.sum(lines.stream().map(IndicatorLine::points).toList());
        }
    }
}

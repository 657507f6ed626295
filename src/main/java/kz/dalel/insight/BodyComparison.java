package kz.dalel.insight;

import java.util.List;
import kz.dalel.methodology.Indicator;
import kz.dalel.methodology.Project;
import kz.dalel.quarter.Assessment;
import kz.dalel.shared.QuarterId;

/**
 * A body's quarter held against an earlier one and against its peers.
 *
 * @param assessment whose
 * @param against the quarter it is held against
 * @param published whether the quarter's rating is public
 * @param peersWithheld whether what is told of peers is kept back, for their results are not public and they are too few to hide
 * @param total the body's total
 * @param projects project by project
 */
public record BodyComparison(
        Assessment assessment,
        QuarterId against,
        boolean published,
        boolean peersWithheld,
        Compared total,
        List<OfProject> projects) {

    /**
     * A project.
     *
     * @param sum of its indicators
     * @param lines its indicators that are assessed of the body in either quarter, in the edition's order
     */
    public record OfProject(Project project, Compared sum, List<OfIndicator> lines) {}

    /**
     * An indicator.
     *
     * @param figures its points
     */
    public record OfIndicator(Indicator indicator, Compared figures) {}
}

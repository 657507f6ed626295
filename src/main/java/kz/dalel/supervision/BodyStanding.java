package kz.dalel.supervision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;

/**
 * Where a body stands in a quarter.
 *
 * @param assessment the body's assessment
 * @param body its code
 * @param name what it is called
 * @param kind its kind
 * @param projects what stands where, by project; projects of which nothing is asked are absent
 */
public record BodyStanding(
        AssessmentId assessment, BodyId body, String name, BodyKind kind, Map<Integer, Counts> projects) {

    public BodyStanding {
        projects = Map.copyOf(projects);
    }

    /** The same body with more of its projects. */
    public BodyStanding and(BodyStanding more) {
        Map<Integer, Counts> all = new HashMap<>(projects);
        all.putAll(more.projects);
        return new BodyStanding(assessment, body, name, kind, all);
    }

    /** All projects together. */
    public Counts counts() {
        return Counts.sum(List.copyOf(projects.values()));
    }
}

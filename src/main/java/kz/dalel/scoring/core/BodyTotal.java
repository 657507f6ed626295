package kz.dalel.scoring.core;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.dalel.methodology.Edition;
import kz.dalel.methodology.Project;
import kz.dalel.shared.Points;

/**
 * The sum of a body's lines in a quarter. It has neither floor nor ceiling and may be negative (A14, A35).
 *
 * @param awards sum of awards
 * @param deductions sum of deductions
 * @param total awards minus deductions
 * @param projects points by number of project, each project of the edition present
 */
public record BodyTotal(Points awards, Points deductions, Points total, SortedMap<Integer, Points> projects) {

    /**
     * @throws IllegalArgumentException if a line was rejected: with it there is no total
     */
    public static BodyTotal of(Edition edition, Collection<ScoreLine> lines) {
        Points awards = Points.ZERO;
        Points deductions = Points.ZERO;
        SortedMap<Integer, Points> projects = new TreeMap<>();
        for (Project project : edition.projects()) {
            projects.put(project.number(), Points.ZERO);
        }
        for (ScoreLine line : lines) {
            if (!line.hasFigures()) {
                throw new IllegalArgumentException("no total with the rejected line " + line.indicator());
            }
            awards = awards.plus(line.award());
            deductions = deductions.plus(line.deduction());
            projects.merge(line.indicator().project(), line.points(), Points::plus);
        }
        return new BodyTotal(awards, deductions, awards.minus(deductions), projects);
    }
}

package kz.dalel.scoring.core;

import java.util.List;
import kz.dalel.methodology.Indicator;
import kz.dalel.methodology.NotApplicable;
import kz.dalel.methodology.Readings;
import kz.dalel.scoring.core.facts.Given;
import kz.dalel.scoring.core.facts.Reason;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.Points;

/**
 * The score of one indicator.
 *
 * @param indicator its code
 * @param status how it came about
 * @param award points given, not negative; zero unless scored
 * @param deduction points taken off, not negative; zero unless scored
 * @param explanation why
 */
public record ScoreLine(
        IndicatorCode indicator, Status status, Points award, Points deduction, Explanation explanation) {

    /** How a line came about. */
    public enum Status {
        SCORED("scored"),
        /** Not assessed of this body in this quarter: 0 points. */
        NOT_APPLICABLE("not_applicable"),
        /** The facts contradict themselves: no points at all, not even 0. */
        REJECTED("rejected"),
        /** Nothing that carries the fact was accepted and the regulation prints no consequence: no award (A40). */
        NOT_REPORTED("not_reported");

        private final String code;

        Status(String code) {
            this.code = code;
        }

        /** The code used in files. */
        public String code() {
            return code;
        }
    }

    /** Award minus deduction; meaningless for a rejected line. */
    public Points points() {
        return award.minus(deduction);
    }

    /** Whether the line has figures that may be shown and added. */
    public boolean hasFigures() {
        return status != Status.REJECTED;
    }

    /** A line that is not assessed, with the reason for it. */
    public static ScoreLine notApplicable(Indicator indicator, NotApplicable reason, Readings readings) {
        return without(indicator, Status.NOT_APPLICABLE, Reason.of(reason.code()), List.of(), readings);
    }

    /**
     * A line that is not assessed, with what stands behind the reason in this case.
     *
     * @param detail a sentence's part for people: the supervisor's reason, the law
     */
    public static ScoreLine notApplicable(
            Indicator indicator, NotApplicable reason, String detail, Readings readings) {
        return without(indicator, Status.NOT_APPLICABLE, Reason.of(reason.code(), detail), List.of(), readings);
    }

    /** A line for which nothing that carries the fact was accepted. */
    public static ScoreLine notReported(Indicator indicator, Readings readings) {
        return without(indicator, Status.NOT_REPORTED, Reason.of("not-reported"), List.of(), readings);
    }

    /** A line whose facts cannot be used, with the reason for it. */
    public static ScoreLine rejected(Indicator indicator, Reason reason, Readings readings) {
        return without(indicator, Status.REJECTED, reason, List.of(), readings);
    }

    static ScoreLine without(
            Indicator indicator, Status status, Reason reason, List<Given> given, Readings readings) {
        return new ScoreLine(
                indicator.code(),
                status,
                Points.ZERO,
                Points.ZERO,
                new Explanation(
                        indicator.rule(),
                        indicator.lines().toString(),
                        readings.of(indicator.interpretations()),
                        given,
                        List.of(),
                        reason));
    }
}

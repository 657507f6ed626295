package kz.dalel.scoresheet.text;

import java.util.List;

/**
 * A score sheet in words, ready to show on a screen or on paper. Lists of points have one entry for each stage; null where the stage
 * was not reached.
 *
 * @param quarter as people say it
 * @param kind what kind of body it is
 * @param edition the methodology's edition
 * @param state how far the score has come
 * @param stages the stages and when each was reached
 * @param sums award, deduction and total
 * @param readings readings chosen for this quarter instead of the edition's own; empty where there are none
 * @param corrections corrections of the body's units, one sentence each
 */
public record SheetView(
        String assessment,
        String quarter,
        String body,
        String kind,
        String edition,
        String state,
        List<StageView> stages,
        List<SumView> sums,
        List<ProjectView> projects,
        List<String> readings,
        List<String> corrections) {

    public List<LineView> lines() {
        return projects.stream().flatMap(project -> project.lines().stream()).toList();
    }

    /** @param reachedAt empty if it was not */
    public record StageView(String title, String reachedAt) {}

    /** @param minus whether the figure that counts is below zero */
    public record SumView(String title, List<String> points, boolean minus) {}

    public record ProjectView(int number, String title, List<String> points, List<LineView> lines) {}

    /**
     * One indicator.
     *
     * @param points one for each stage
     * @param status how the line came about
     * @param statusCode the end of a message key
     * @param award empty where nothing was calculated
     * @param deduction empty where nothing was calculated
     * @param minus whether the points that count are below zero
     * @param grounds why nothing was calculated, the rule with its line, the readings, the numbers; one paragraph each
     * @param steps every step of arithmetic
     * @param former grounds and steps of the preliminary score, where it came to something else
     * @param items what was submitted for it and what became of it
     * @param notes extension and appeals, one paragraph each
     */
    public record LineView(
            String code,
            String title,
            List<String> points,
            String status,
            String statusCode,
            String award,
            String deduction,
            boolean minus,
            List<String> grounds,
            List<String> steps,
            List<String> former,
            List<ItemView> items,
            List<String> notes) {

        /** The points that count, or why there are none. */
        public String now() {
            return points.stream().filter(each -> each != null).reduce((earlier, later) -> later).orElse(status);
        }
    }

    /**
     * An item of evidence.
     *
     * @param what unit, fact, document and addresses
     * @param submitted how many
     * @param counted how many count
     * @param verdict what was decided
     * @param why reason, clause and comment; empty where none were given
     */
    public record ItemView(int number, String what, String submitted, String counted, String verdict, String why) {}
}

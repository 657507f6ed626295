package kz.dalel.methodology;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.dalel.methodology.Scale.AbsenceDeduction;
import kz.dalel.methodology.Scale.Bands;
import kz.dalel.methodology.Scale.CoverageAndRisks;
import kz.dalel.methodology.Scale.ExternalPlan;
import kz.dalel.methodology.Scale.Meetings;
import kz.dalel.methodology.Scale.Monthly;
import kz.dalel.methodology.Scale.PerCell;
import kz.dalel.methodology.Scale.PerFact;
import kz.dalel.methodology.Scale.PerOffence;
import kz.dalel.methodology.Scale.Propaganda;
import kz.dalel.methodology.Scale.ReportState;
import kz.dalel.methodology.Scale.StepLadder;

/**
 * What is measured: decides which facts an indicator takes, how they follow from accepted items, and which scales can
 * turn them into points.
 */
public enum Measure {
    /** Whether the body has a document. */
    PRESENCE("presence", false, List.of(), AbsenceDeduction.class),
    /** Share of distinct units with an accepted item. */
    SHARE("share", true, List.of(), StepLadder.class),
    /** Share of subdivisions covered by internal analysis, and risks by level. */
    INTERNAL_ANALYSIS(
            "internal-analysis",
            true,
            List.of("coverage", "risk-identified", "risk-eliminated", "risk-completed"),
            CoverageAndRisks.class),
    /** Updated cells of the cartogram: section by directorate or district. */
    CARTOGRAM("cartogram", true, List.of("positions", "risks"), PerCell.class),
    /** Carrying out the plan against externally found risks. */
    EXTERNAL_PLAN(
            "external-plan",
            false,
            List.of("risk-eliminated", "risk-completed", "plan-item-open", "plan-item-done"),
            ExternalPlan.class),
    /** Reports of discovered offences by kind. */
    OFFENCE_REPORTS("offence-reports", false, List.of("administrative", "criminal"), PerOffence.class),
    /** Offences by the body's employees, counted by an accepted reconciliation act. */
    RECONCILIATION("reconciliation", false, List.of(), Bands.class, PerFact.class),
    /** Self-detected facts. */
    FACT_COUNT("fact-count", false, List.of(), PerFact.class, Bands.class),
    /** The state of a report form. */
    REPORT_FORM("report-form", false, List.of("current", "outdated"), ReportState.class),
    /** Organisations certified in the quarter. */
    CERTIFICATION("certification", true, List.of(), PerFact.class),
    /** The region's meeting and the districts that held none. */
    COMMISSION_MEETINGS("commission-meetings", true, List.of(), Meetings.class),
    /** Servants trained since 1 January, out of the actual staff. */
    TRAINED_SHARE("trained-share", false, List.of(), StepLadder.class),
    /** Civil servants who passed the online course. */
    COURSE_SHARE("course-share", false, List.of(), StepLadder.class),
    /** Events in each month of the quarter. */
    MONTHLY_EVENTS("monthly-events", false, List.of(), Monthly.class),
    /** Persons worked with in each month of the quarter. */
    MONTHLY_PERSONS("monthly-persons", false, List.of(), Monthly.class),
    /** The best event of legal propaganda: reported, scaled, its views. */
    LEGAL_PROPAGANDA("legal-propaganda", false, List.of("report", "scaled"), Propaganda.class);

    private final String code;
    private final boolean ofUnits;
    private final List<String> categories;
    private final Set<Class<? extends Scale>> scales;

    @SafeVarargs
    Measure(String code, boolean ofUnits, List<String> categories, Class<? extends Scale>... scales) {
        this.code = code;
        this.ofUnits = ofUnits;
        this.categories = categories;
        this.scales = Set.of(scales);
    }

    /** The code used in data files. */
    public String code() {
        return code;
    }

    /** Whether units of the registry are counted, so that the edition must name their classes. */
    public boolean ofUnits() {
        return ofUnits;
    }

    /** Codes of the item categories the measure tells apart; an edition must title each. */
    public List<String> categories() {
        return categories;
    }

    /** Whether this scale can turn the measure's facts into points. */
    public boolean takes(Scale scale) {
        return scales.contains(scale.getClass());
    }

    public static Optional<Measure> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}

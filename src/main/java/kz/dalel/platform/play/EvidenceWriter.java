package kz.dalel.platform.play;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import kz.dalel.evidence.DraftRow;
import kz.dalel.methodology.Indicator;
import kz.dalel.quarter.SnapshotUnit;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.QuarterId;
import kz.dalel.shared.UnitClass;

/**
 * Writes the rows of evidence that amount to given facts: one row per unit or fact, as an officer would. It knows what has
 * to be shown, never what it is worth.
 */
public final class EvidenceWriter {

    /** What {@link #wrongReport} calls the fact that never was. */
    public static final String WRONG_FACT = "wrong";

    private final BodyId body;
    private final QuarterId quarter;
    private final Indicator indicator;
    private final List<SnapshotUnit> units;
    private final Optional<String> site;
    private long serial;

    /** @param units the units of the snapshot that are due under the indicator */
    public EvidenceWriter(BodyId body, QuarterId quarter, Indicator indicator, List<SnapshotUnit> units) {
        this(body, quarter, indicator, units, Set.of());
    }

    /**
     * @param units the units of the snapshot that are due under the indicator
     * @param siteHosts where the body publishes what its units do not publish by themselves
     */
    public EvidenceWriter(
            BodyId body, QuarterId quarter, Indicator indicator, List<SnapshotUnit> units, Set<String> siteHosts) {
        this.body = body;
        this.quarter = quarter;
        this.indicator = indicator;
        this.units = units;
        this.site = siteHosts.stream().sorted().findFirst();
    }

    /** The rows; none where the facts say that there is nothing to show. */
    public List<DraftRow> rows(GivenFacts facts) {
        return switch (indicator.measure()) {
            case PRESENCE -> facts.flag("present") ? List.of(row().build()) : List.of();
            case SHARE -> ofUnits(facts.count("done"));
            case CERTIFICATION -> certificates(facts.count("certified"));
            case INTERNAL_ANALYSIS -> internalAnalysis(facts);
            case EXTERNAL_PLAN -> risks(facts);
            case CARTOGRAM -> cartogram(facts);
            case OFFENCE_REPORTS -> joined(
                    offences("administrative", facts.count("administrative")),
                    offences("criminal", facts.count("criminal")));
            case RECONCILIATION -> List.of(row().quantity(facts.count("facts")).build());
            case FACT_COUNT -> ofFacts(null, facts.count("facts"));
            case REPORT_FORM -> reportForm(facts);
            case COMMISSION_MEETINGS -> meetings(facts);
            case TRAINED_SHARE -> counted(facts.count("trained"), row().fact("1"));
            case COURSE_SHARE -> counted(facts.count("done"), row());
            case MONTHLY_EVENTS -> monthly(facts.months("events_by_month"));
            case MONTHLY_PERSONS -> monthly(facts.months("persons_by_month"));
            case LEGAL_PROPAGANDA -> propaganda(facts);
        };
    }

    /** A row for each of the first units. */
    public List<DraftRow> ofUnits(long number) {
        return ofUnits(units, number, null);
    }

    /** A row that no fact stands behind: it must not be accepted. */
    public DraftRow wrongReport(String category) {
        return row().category(category).fact(WRONG_FACT).build();
    }

    private List<DraftRow> internalAnalysis(GivenFacts facts) {
        return joined(
                ofUnits(units, facts.count("done"), "coverage"),
                ofFacts("risk-identified", facts.count("risks_identified")),
                risks(facts));
    }

    /** A risk brought to completion has been eliminated too, so the completed ones are among the eliminated (A10). */
    private List<DraftRow> risks(GivenFacts facts) {
        return joined(
                ofFacts("risk-eliminated", facts.count("risks_eliminated")),
                ofFacts("risk-completed", facts.count("risks_completed")));
    }

    private List<DraftRow> cartogram(GivenFacts facts) {
        List<SnapshotUnit> departments = unitsOf(UnitClass.DEPARTMENT);
        List<SnapshotUnit> districts = unitsOf(UnitClass.DISTRICT);
        return joined(
                ofUnits(departments, facts.count("positions_departments"), "positions"),
                ofUnits(districts, facts.count("positions_districts"), "positions"),
                ofUnits(departments, facts.count("risks_departments"), "risks"),
                ofUnits(districts, facts.count("risks_districts"), "risks"));
    }

    private List<DraftRow> certificates(long number) {
        LocalDate expiry = quarter.lastDay().plusYears(2);
        return units.stream()
                .limit(number)
                .map(unit -> row().unit(unit).validUntil(expiry).build())
                .toList();
    }

    private List<DraftRow> reportForm(GivenFacts facts) {
        if (facts.is("report", "absent")) {
            return List.of();
        }
        String state = facts.is("report", "current") ? "current" : "outdated";
        return List.of(row().category(state).quantity(1).build());
    }

    private List<DraftRow> meetings(GivenFacts facts) {
        List<DraftRow> rows = new ArrayList<>();
        if (facts.flag("oblast_meeting_held")) {
            rows.add(row().build());
        }
        rows.addAll(ofUnits(facts.count("total") - facts.count("not_held")));
        return rows;
    }

    private List<DraftRow> monthly(List<Long> counts) {
        List<DraftRow> rows = new ArrayList<>();
        for (int month = 0; month < counts.size(); month++) {
            for (long ordinal = 1; ordinal <= counts.get(month); ordinal++) {
                rows.add(row().fact(Long.toString(ordinal))
                        .inMonth(quarter.months().get(month))
                        .build());
            }
        }
        return rows;
    }

    private List<DraftRow> propaganda(GivenFacts facts) {
        List<DraftRow> rows = new ArrayList<>();
        if (facts.flag("reported")) {
            rows.add(row().category("report").fact("1").build());
        }
        if (facts.flag("scaled")) {
            rows.add(row().category("scaled")
                    .fact("1")
                    .quantity(facts.count("views"))
                    .build());
        }
        return rows;
    }

    private static List<DraftRow> counted(long number, RowBuilder row) {
        return number == 0 ? List.of() : List.of(row.quantity(number).build());
    }

    private List<DraftRow> ofUnits(List<SnapshotUnit> from, long number, String category) {
        return from.stream()
                .limit(number)
                .map(unit -> row().category(category).unit(unit).build())
                .toList();
    }

    private List<DraftRow> ofFacts(String category, long number) {
        return LongStream.rangeClosed(1, number)
                .mapToObj(ordinal -> row().category(category).fact(ofQuarter(ordinal)).build())
                .toList();
    }

    /** One report is of one kind of offence, so the two kinds may not share references. */
    private List<DraftRow> offences(String category, long number) {
        return LongStream.rangeClosed(1, number)
                .mapToObj(ordinal ->
                        row().category(category).fact(category + "-" + ofQuarter(ordinal)).build())
                .toList();
    }

    /** The name of a fact that no other quarter of the year has: a fact that counted once is refused later. */
    private String ofQuarter(long ordinal) {
        return ordinal + "/" + quarter;
    }

    private List<SnapshotUnit> unitsOf(UnitClass unitClass) {
        return units.stream().filter(unit -> unit.unitClass() == unitClass).toList();
    }

    private RowBuilder row() {
        serial++;
        RowBuilder row = new RowBuilder(indicator, quarter, body, serial);
        site.ifPresent(row::publishedOn);
        return row;
    }

    @SafeVarargs
    private static List<DraftRow> joined(List<DraftRow>... parts) {
        List<DraftRow> rows = new ArrayList<>();
        for (List<DraftRow> part : parts) {
            rows.addAll(part);
        }
        return rows;
    }
}

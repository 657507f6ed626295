package kz.dalel.scoring.domain;

import static kz.dalel.scoring.domain.Tally.ONE_EACH;
import static kz.dalel.scoring.domain.Tally.countOf;
import static kz.dalel.scoring.domain.Tally.quantity;
import static kz.dalel.scoring.domain.Tally.union;
import static kz.dalel.scoring.domain.Tally.used;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.dalel.methodology.ExternalPlanReading;
import kz.dalel.quarter.SnapshotUnit;
import kz.dalel.scoring.core.facts.ByMonth;
import kz.dalel.scoring.core.facts.Cartogram;
import kz.dalel.scoring.core.facts.Certification;
import kz.dalel.scoring.core.facts.CommissionMeetings;
import kz.dalel.scoring.core.facts.DocumentPresence;
import kz.dalel.scoring.core.facts.DocumentState;
import kz.dalel.scoring.core.facts.ExternalPlan;
import kz.dalel.scoring.core.facts.FactCount;
import kz.dalel.scoring.core.facts.Facts;
import kz.dalel.scoring.core.facts.InternalAnalysis;
import kz.dalel.scoring.core.facts.OffenceReports;
import kz.dalel.scoring.core.facts.PlanItems;
import kz.dalel.scoring.core.facts.ReportForm;
import kz.dalel.scoring.core.facts.ReportFormState;
import kz.dalel.scoring.core.facts.Risks;
import kz.dalel.scoring.core.facts.TrainedShare;
import kz.dalel.scoring.core.facts.UnitShare;
import kz.dalel.scoring.domain.Derivation.Counted;
import kz.dalel.scoring.domain.Derivation.NotAssessed;
import kz.dalel.scoring.domain.Derivation.NotReported;
import kz.dalel.shared.HeadcountKind;
import kz.dalel.shared.UnitClass;
import kz.dalel.shared.UnitId;

/**
 * From accepted items and the registry's snapshot to the facts of one line. Nobody types a fact: a share counts distinct
 * snapshot units that have an accepted item, a count adds accepted quantities of distinct things.
 */
public final class DeriveFacts {

    private final LineInput input;
    private final AcceptedRows current;
    private final AcceptedRows standing;
    private final List<UnitId> due;

    private DeriveFacts(LineInput input) {
        this.input = input;
        this.current = new AcceptedRows(input.accepted());
        this.standing = new AcceptedRows(Stream.concat(
                        input.accepted().stream(), input.earlier().stream().filter(countingOn(input)))
                .toList());
        this.due = input.applicability().units().stream().map(SnapshotUnit::id).toList();
    }

    public static Derivation of(LineInput input) {
        return input.applicability()
                .reason()
                .<Derivation>map(NotAssessed::new)
                .orElseGet(() -> new DeriveFacts(input).derive());
    }

    private static Predicate<AcceptedRow> countingOn(LineInput input) {
        LocalDate end = input.quarter().lastDay();
        return row -> input.indicator().countsOn(row.content().validUntil(), end);
    }

    private Derivation derive() {
        return switch (input.indicator().measure()) {
            case PRESENCE -> presence();
            case SHARE -> share();
            case INTERNAL_ANALYSIS -> internalAnalysis();
            case CARTOGRAM -> cartogram();
            case EXTERNAL_PLAN -> externalPlan();
            case OFFENCE_REPORTS -> offenceReports();
            case RECONCILIATION -> reconciliation();
            case FACT_COUNT -> factCount();
            case REPORT_FORM -> reportForm();
            case CERTIFICATION -> certification();
            case COMMISSION_MEETINGS -> commissionMeetings();
            case TRAINED_SHARE -> trainedShare();
            case COURSE_SHARE -> courseShare();
            case MONTHLY_EVENTS -> byMonth(AcceptedRows::onePerEvent, ByMonth::events);
            case MONTHLY_PERSONS -> byMonth(AcceptedRows::onePerSubject, ByMonth::persons);
            case LEGAL_PROPAGANDA -> LegalPropagandaFacts.of(current);
        };
    }

    private Derivation presence() {
        Optional<AcceptedRow> document = standing.latest();
        DocumentState state = document.isPresent() ? DocumentState.PRESENT : DocumentState.ABSENT;
        return new Counted(new DocumentPresence(state), used(document.stream().toList(), ONE_EACH));
    }

    private Derivation share() {
        List<AcceptedRow> covered = standing.counting().onePerUnit(due);
        return new Counted(new UnitShare(covered.size(), due.size()), used(covered, ONE_EACH));
    }

    private Derivation internalAnalysis() {
        List<AcceptedRow> covered = standing.ofCategory("coverage").counting().onePerUnit(due);
        RiskItems risks = new RiskItems();
        return new Counted(
                new InternalAnalysis(covered.size(), due.size(), risks.counted()),
                used(union(covered, risks.all()), ONE_EACH));
    }

    private Derivation externalPlan() {
        RiskItems risks = new RiskItems();
        List<AcceptedRow> done = current.ofCategory("plan-item-done").counting().onePerSubject();
        List<AcceptedRow> items = current.where(
                        row -> row.isOfCategory("plan-item-open") || row.isOfCategory("plan-item-done"))
                .counting()
                .onePerSubject();
        if (items.isEmpty() && input.readings().externalPlan() == ExternalPlanReading.PLAN_LADDER) {
            return new NotReported();
        }
        return new Counted(
                new ExternalPlan(risks.counted(), new PlanItems(done.size(), items.size())),
                used(union(risks.all(), done, items), ONE_EACH));
    }

    private Derivation cartogram() {
        List<AcceptedRow> positions = current.ofCategory("positions").counting().onePerUnit(due);
        List<AcceptedRow> risks = current.ofCategory("risks").counting().onePerUnit(due);
        Set<UnitId> departments = new HashSet<>(unitsOf(UnitClass.DEPARTMENT));
        long districts = due.size() - departments.size();
        long positionsOfDepartments = countOf(positions, departments);
        long risksOfDepartments = countOf(risks, departments);
        Facts facts = new Cartogram(
                departments.size(),
                districts,
                positionsOfDepartments,
                positions.size() - positionsOfDepartments,
                risksOfDepartments,
                risks.size() - risksOfDepartments);
        return new Counted(facts, used(union(positions, risks), ONE_EACH));
    }

    /** One report of one fact, whatever kinds of offence it is reported under (A22). */
    private Derivation offenceReports() {
        AcceptedRows reports = new AcceptedRows(current.onePerSubject());
        List<AcceptedRow> administrative = reports.ofCategory("administrative").latestFirst();
        List<AcceptedRow> criminal = reports.ofCategory("criminal").latestFirst();
        return new Counted(
                new OffenceReports(quantity(administrative), quantity(criminal)),
                used(union(administrative, criminal), AcceptedRow::quantity));
    }

    /** The latest act counts, so that an act mended in an appeal takes the place of the first one. */
    private Derivation reconciliation() {
        return latestQuantity(act -> new FactCount(act.quantity()));
    }

    private Derivation factCount() {
        List<AcceptedRow> facts = current.onePerSubject();
        return new Counted(new FactCount(quantity(facts)), used(facts, AcceptedRow::quantity));
    }

    /** A nil return is a current report (A20); a report accepted for nothing of its content is outdated. */
    private Derivation reportForm() {
        AcceptedRows upToDate = current.where(row -> row.inFull() && !row.isOfCategory("outdated"));
        Optional<AcceptedRow> report = upToDate.latest().or(current::latest);
        ReportFormState state = report.isEmpty()
                ? ReportFormState.ABSENT
                : upToDate.isEmpty() ? ReportFormState.OUTDATED : ReportFormState.CURRENT;
        return new Counted(new ReportForm(state), used(report.stream().toList(), AcceptedRow::quantity));
    }

    /** Certificates of the year, each organisation in one quarter only (A26). */
    private Derivation certification() {
        int year = input.quarter().year();
        Predicate<AcceptedRow> ofYear = row -> row.isIssuedIn(year);
        List<UnitId> counted = new AcceptedRows(input.earlier())
                .where(ofYear).counting().onePerUnit(due).stream()
                        .flatMap(row -> row.unit().stream())
                        .toList();
        List<UnitId> left = due.stream().filter(unit -> !counted.contains(unit)).toList();
        List<AcceptedRow> certified = current.where(ofYear).counting().onePerUnit(left);
        return new Counted(new Certification(certified.size(), due.size()), used(certified, ONE_EACH));
    }

    private Derivation commissionMeetings() {
        List<AcceptedRow> own = current.where(row -> row.unit().isEmpty()).counting().latest().stream()
                .toList();
        List<AcceptedRow> districts = current.counting().onePerUnit(due);
        Facts facts = new CommissionMeetings(!own.isEmpty(), due.size() - districts.size(), due.size());
        return new Counted(facts, used(union(own, districts), ONE_EACH));
    }

    /**
     * Lists of earlier quarters hold people who have left since, or who were trained again: together with this quarter's
     * they never stand for more than there are. A quarter's own lists that do contradict themselves.
     */
    private Derivation trainedShare() {
        List<AcceptedRow> lists = standing.onePerSubject();
        long headcount = input.headcount(HeadcountKind.ACTUAL_STAFF);
        long ofQuarter = quantity(lists.stream()
                .filter(list -> list.quarter().equals(input.quarter()))
                .toList());
        long trained = Math.max(ofQuarter, Math.min(quantity(lists), headcount));
        return new Counted(new TrainedShare(trained, headcount), used(lists, AcceptedRow::quantity));
    }

    private Derivation courseShare() {
        long servants = input.headcount(HeadcountKind.CIVIL_SERVANTS);
        return latestQuantity(export -> new UnitShare(export.quantity(), servants));
    }

    private Derivation byMonth(Function<AcceptedRows, List<AcceptedRow>> distinct, MonthlyFacts facts) {
        List<AcceptedRow> items = new ArrayList<>();
        long[] months = input.quarter().months().stream()
                .mapToLong(month -> {
                    List<AcceptedRow> ofMonth = distinct.apply(current.ofMonth(month));
                    items.addAll(ofMonth);
                    return quantity(ofMonth);
                })
                .toArray();
        return new Counted(facts.of(months[0], months[1], months[2]), used(items, AcceptedRow::quantity));
    }

    private Derivation latestQuantity(Function<AcceptedRow, Facts> facts) {
        return current.latest()
                .<Derivation>map(row -> new Counted(facts.apply(row), used(List.of(row), AcceptedRow::quantity)))
                .orElseGet(NotReported::new);
    }

    private List<UnitId> unitsOf(UnitClass unitClass) {
        return input.applicability().units().stream()
                .filter(unit -> unit.unitClass() == unitClass)
                .map(SnapshotUnit::id)
                .toList();
    }

    private interface MonthlyFacts {

        ByMonth of(long first, long second, long third);
    }

    /** Distinct risks by the state they have reached; one brought to completion has been eliminated as well. */
    private final class RiskItems {

        private final List<AcceptedRow> identified =
                current.ofCategory("risk-identified").counting().onePerSubject();
        private final List<AcceptedRow> completed =
                current.ofCategory("risk-completed").counting().onePerSubject();
        private final List<AcceptedRow> eliminated = current.where(
                        row -> row.isOfCategory("risk-eliminated") || row.isOfCategory("risk-completed"))
                .counting()
                .onePerSubject();

        private Risks counted() {
            return new Risks(identified.size(), eliminated.size(), completed.size());
        }

        private Set<AcceptedRow> all() {
            return union(identified, eliminated, completed);
        }
    }
}

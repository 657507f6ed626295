package kz.dalel.scoring.domain;

import static kz.dalel.scoring.domain.Way.demanded;
import static kz.dalel.scoring.domain.Way.welcome;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.dalel.evidence.ItemContent;
import kz.dalel.evidence.VersionId;
import kz.dalel.methodology.Category;
import kz.dalel.methodology.Proof;
import kz.dalel.quarter.Applicability;
import kz.dalel.quarter.SnapshotUnit;
import kz.dalel.scoring.Addition.Kind;
import kz.dalel.scoring.UsedItem;
import kz.dalel.scoring.core.facts.Facts;
import kz.dalel.scoring.core.facts.PartOfWhole;
import kz.dalel.scoring.domain.Way.Supply;
import kz.dalel.shared.HeadcountKind;
import kz.dalel.shared.UnitClass;
import kz.dalel.shared.UnitId;
import org.springframework.lang.Nullable;

/**
 * In which ways more could be shown for an indicator. It knows what an item of each measure looks like and how many there
 * can be, never what one is worth.
 */
final class Ways {

    private static final String IDENTIFIED = "risk-identified";
    private static final String ELIMINATED = "risk-eliminated";
    private static final String COMPLETED = "risk-completed";
    private static final String PLAN_ITEM_OPEN = "plan-item-open";
    private static final String PLAN_ITEM_DONE = "plan-item-done";
    private static final String REPORT = "report";
    private static final String SCALED = "scaled";

    private final LineInput start;
    private final Imagined imagined;

    private Ways(LineInput start) {
        this.start = start;
        this.imagined = new Imagined(start.quarter());
    }

    /** What was returned can be corrected; nothing else is received. */
    static List<Way> correcting(LineInput start, List<ItemContent> returned) {
        Imagined imagined = new Imagined(start.quarter());
        List<AcceptedRow> items = returned.stream().map(imagined::expected).toList();
        return List.of(demanded(Kind.of("correction"), input -> Supply.of(items)));
    }

    /** Everything that the indicator's measure counts. What is demanded comes in the order in which it takes effect. */
    static List<Way> submitting(LineInput start) {
        return new Ways(start).ofMeasure();
    }

    private List<Way> ofMeasure() {
        return switch (start.indicator().measure()) {
            case PRESENCE -> List.of(demanded(Kind.of("document"), once(imagined.ofUnit(null, null))));
            case SHARE -> List.of(demanded(units("unit."), ofUnits(null)));
            case INTERNAL_ANALYSIS -> joined(
                    List.of(demanded(units("unit."), ofUnits("coverage"))),
                    List.of(welcome(Kind.of(IDENTIFIED), newFacts(IDENTIFIED))),
                    elimination());
            case EXTERNAL_PLAN -> joined(planItems(), elimination());
            case CARTOGRAM -> categories().map(category ->
                            demanded(new Kind("section", category.title()), ofUnits(category.code())))
                    .toList();
            case OFFENCE_REPORTS -> categories()
                    .map(category -> welcome(Kind.of(category.code()), counted(category.code())))
                    .toList();
            case RECONCILIATION -> List.of(
                    demanded(Kind.of(nilOr("act")), act(0)), welcome(Kind.of("act-with-fact"), act(1)));
            case FACT_COUNT -> List.of(welcome(Kind.of("fact"), counted(null)));
            case REPORT_FORM -> List.of(demanded(Kind.of("report-form"), once(imagined.ofUnit("current", null))));
            case CERTIFICATION -> List.of(demanded(Kind.of("certified"), ofUnits(null)));
            case COMMISSION_MEETINGS -> List.of(
                    demanded(Kind.of("district-meeting"), ofUnits(null)),
                    demanded(Kind.of("own-meeting"), once(imagined.ofUnit(null, null))));
            case TRAINED_SHARE -> List.of(demanded(Kind.of("trained"), trained()));
            case COURSE_SHARE -> List.of(demanded(Kind.of("passed"), passed()));
            case MONTHLY_EVENTS -> byMonth("event-of-month");
            case MONTHLY_PERSONS -> byMonth("person-of-month");
            case LEGAL_PROPAGANDA -> List.of(
                    demanded(Kind.of("event-report"), report()),
                    demanded(Kind.of("event-scaled"), publication()),
                    demanded(Kind.of("event-views"), views()));
        };
    }

    /** A risk is eliminated, then its elimination brought to completion; both may happen at once. */
    private List<Way> elimination() {
        return List.of(
                welcome(Kind.of(ELIMINATED), newFacts(ELIMINATED)),
                welcome(Kind.of(COMPLETED), input -> Supply.of(facts(input, Set.of(ELIMINATED), Set.of(COMPLETED)).stream()
                        .map(fact -> imagined.about(fact, COMPLETED, 1))
                        .toList())),
                welcome(Kind.of(COMPLETED + "-new"), newFacts(COMPLETED)));
    }

    /** Items of the plan are asked for under one reading only; without any, the first one done would be the whole plan. */
    private List<Way> planItems() {
        if (categories().noneMatch(category -> category.code().equals(PLAN_ITEM_DONE))) {
            return List.of();
        }
        return List.of(demanded(
                Kind.of(PLAN_ITEM_DONE),
                input -> Supply.of(facts(input, Set.of(PLAN_ITEM_OPEN), Set.of(PLAN_ITEM_DONE)).stream()
                        .map(fact -> imagined.about(fact, PLAN_ITEM_DONE, 1))
                        .toList())));
    }

    /** An item that can be there once; not if it changes nothing, because there is one. */
    private Function<LineInput, Supply> once(AcceptedRow item) {
        return input -> changesFacts(input, item) ? Supply.of(List.of(item)) : Supply.NOTHING;
    }

    /** An item for each unit that is not counted yet and would be. */
    private Function<LineInput, Supply> ofUnits(@Nullable String category) {
        return input -> {
            Set<UnitId> counted = countedUnits(input, category);
            List<AcceptedRow> items = input.applicability().units().stream()
                    .filter(unit -> !counted.contains(unit.id()))
                    .map(unit -> imagined.ofUnit(category, unit.id()))
                    .toList();
            Set<VersionId> counting = countedItems(input.with(items));
            return Supply.of(items.stream()
                    .filter(item -> counting.contains(item.versionId()))
                    .toList());
        };
    }

    private Function<LineInput, Supply> newFacts(String category) {
        return input -> Supply.ofItems(number -> imagined.newFacts(category, number));
    }

    private Function<LineInput, Supply> counted(@Nullable String category) {
        return input -> Supply.ofQuantity(number -> imagined.newFact(category, number, null));
    }

    /** Once an act is there, its number is what it is. */
    private Function<LineInput, Supply> act(long offences) {
        AcceptedRow act = imagined.counting(offences);
        return input -> input.accepted().isEmpty() ? Supply.of(List.of(act)) : Supply.NOTHING;
    }

    private Function<LineInput, Supply> trained() {
        return input -> {
            long left = headcount(input) - part(input);
            return Supply.limited(left, number -> List.of(imagined.newFact(null, number, null)));
        };
    }

    /** There is one export, so that a larger one takes the place of the one that is there. */
    private Function<LineInput, Supply> passed() {
        return input -> {
            long present = part(input);
            return Supply.limited(
                    headcount(input) - present, number -> List.of(imagined.counting(present + number)));
        };
    }

    private List<Way> byMonth(String code) {
        List<Way> months = new ArrayList<>();
        for (YearMonth month : start.quarter().months()) {
            months.add(demanded(
                    new Kind(code, "month." + month.getMonthValue()),
                    input -> Supply.ofQuantity(number -> imagined.newFact(null, number, month))));
        }
        return months;
    }

    /** About the best event there is; about a new one where there is none. */
    private Function<LineInput, Supply> report() {
        return input -> {
            AcceptedRow item = bestEvent(input)
                    .map(event -> imagined.about(event, REPORT, 1))
                    .orElseGet(() -> imagined.newFact(REPORT, 1, null));
            return changesFacts(input, item) ? Supply.of(List.of(item)) : Supply.NOTHING;
        };
    }

    private Function<LineInput, Supply> publication() {
        return input -> bestEvent(input)
                .map(event -> imagined.about(event, SCALED, 0))
                .filter(item -> changesFacts(input, item))
                .map(item -> Supply.of(List.of(item)))
                .orElse(Supply.NOTHING);
    }

    /** Views are counted by publications, so there must be one first. */
    private Function<LineInput, Supply> views() {
        return input -> bestEvent(input)
                .filter(event -> !changesFacts(input, imagined.about(event, SCALED, 0)))
                .map(event -> Supply.ofQuantity(number -> imagined.about(event, SCALED, number)))
                .orElse(Supply.NOTHING);
    }

    private static Optional<String> bestEvent(LineInput input) {
        return LegalPropagandaFacts.nameOfBest(new AcceptedRows(input.accepted()));
    }

    /** Names of the facts that have an item of the first categories and none of the second. */
    private static List<String> facts(LineInput input, Set<String> having, Set<String> lacking) {
        AcceptedRows current = new AcceptedRows(input.accepted()).counting();
        Set<String> done = current.where(row -> lacking.contains(row.content().category())).latestFirst().stream()
                .map(AcceptedRow::subject)
                .collect(Collectors.toSet());
        return current.where(row -> having.contains(row.content().category())).onePerSubject().stream()
                .filter(row -> !done.contains(row.subject()))
                .map(row -> row.content().fact())
                .toList();
    }

    private static Set<UnitId> countedUnits(LineInput input, @Nullable String category) {
        Set<VersionId> counted = countedItems(input);
        return Stream.concat(input.accepted().stream(), input.earlier().stream())
                .filter(row -> counted.contains(row.versionId()))
                .filter(row -> Objects.equals(row.content().category(), category))
                .flatMap(row -> row.unit().stream())
                .collect(Collectors.toSet());
    }

    private static Set<VersionId> countedItems(LineInput input) {
        return DeriveFacts.of(input) instanceof Derivation.Counted counted
                ? counted.items().stream().map(UsedItem::versionId).collect(Collectors.toSet())
                : Set.of();
    }

    private static boolean changesFacts(LineInput input, AcceptedRow item) {
        return !facts(input).equals(facts(input.with(List.of(item))));
    }

    private static Optional<Facts> facts(LineInput input) {
        return DeriveFacts.of(input) instanceof Derivation.Counted counted
                ? Optional.of(counted.facts())
                : Optional.empty();
    }

    private static long part(LineInput input) {
        return facts(input).map(facts -> ((PartOfWhole) facts).part().value()).orElse(0L);
    }

    private static long headcount(LineInput input) {
        HeadcountKind kind = Applicability.headcountOf(input.indicator().measure()).orElseThrow();
        return input.headcount(kind);
    }

    private Stream<Category> categories() {
        return start.indicator().categoriesUnder(start.readings()).stream();
    }

    private String nilOr(String code) {
        return start.indicator().nilReturnAllowed() ? "nil-return" : code;
    }

    /** Units are called by their class; where several are counted together, by all of them. */
    private Kind units(String prefix) {
        String classes = start.applicability().units().stream()
                .map(SnapshotUnit::unitClass)
                .distinct()
                .sorted()
                .map(UnitClass::code)
                .collect(Collectors.joining("+"));
        Proof proof = start.indicator().evidence().proof();
        return new Kind(prefix + classes, "without." + lacking(proof));
    }

    private static String lacking(Proof proof) {
        if (proof.document()) {
            return "document";
        }
        if (proof.links() == 0 || proof.orFile()) {
            return "item";
        }
        return proof.links() > 1 ? "links" : "link";
    }

    @SafeVarargs
    private static List<Way> joined(List<Way>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }
}

package kz.dalel.platform.rehearsal;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.dalel.methodology.Edition;
import kz.dalel.methodology.Indicator;
import kz.dalel.platform.play.GivenFacts;
import kz.dalel.shared.HeadcountKind;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.UnitClass;

/**
 * The registry entry under which a body's facts can be true: so many units of each class and so many persons. Where two
 * indicators that count the same units state different wholes, the larger one is registered and the others have units that
 * are not due.
 */
class RegistryOfFacts {

    private final Edition edition;
    private final Map<IndicatorCode, GivenFacts> facts;
    private final Map<UnitClass, Integer> units = new EnumMap<>(UnitClass.class);
    private final Map<HeadcountKind, Long> headcounts = new EnumMap<>(HeadcountKind.class);

    RegistryOfFacts(Edition edition, Map<IndicatorCode, GivenFacts> facts) {
        this.edition = edition;
        this.facts = facts;
        indicators().forEach(indicator -> wholes(indicator).forEach(this::registerSingle));
        Set<UnitClass> countedAlone = countedAlone();
        indicators().forEach(indicator -> wholes(indicator).forEach((classes, whole) -> registerJoint(classes, whole, countedAlone)));
        registerPersons();
    }

    /** How many units of each class the body has. */
    Map<UnitClass, Integer> units() {
        return Map.copyOf(units);
    }

    Map<HeadcountKind, Long> headcounts() {
        return Map.copyOf(headcounts);
    }

    /** How many units of a set of classes are not due under an indicator, so that its whole is the one stated. */
    Map<List<UnitClass>, Integer> notDue(Indicator indicator) {
        Map<List<UnitClass>, Integer> left = new HashMap<>();
        wholes(indicator).forEach((classes, whole) -> {
            int surplus = registered(classes) - whole;
            if (surplus > 0) {
                left.put(classes, surplus);
            }
        });
        return left;
    }

    private List<Indicator> indicators() {
        return facts.keySet().stream().map(edition::indicator).toList();
    }

    /** The wholes an indicator's facts state, by the classes each is made of. */
    private Map<List<UnitClass>, Integer> wholes(Indicator indicator) {
        GivenFacts given = facts.get(indicator.code());
        return switch (indicator.measure()) {
            case SHARE, INTERNAL_ANALYSIS, CERTIFICATION, COMMISSION_MEETINGS ->
                Map.of(indicator.unitClasses(), whole(given, "total"));
            case CARTOGRAM -> Map.of(
                    List.of(UnitClass.DEPARTMENT), whole(given, "departments"),
                    List.of(UnitClass.DISTRICT), whole(given, "districts"));
            default -> Map.of();
        };
    }

    private Set<UnitClass> countedAlone() {
        Set<UnitClass> alone = new HashSet<>();
        indicators().forEach(indicator -> wholes(indicator).keySet().stream()
                .filter(classes -> classes.size() == 1)
                .forEach(alone::addAll));
        return alone;
    }

    private void registerSingle(List<UnitClass> classes, int whole) {
        if (classes.size() == 1) {
            units.merge(classes.get(0), whole, Math::max);
        }
    }

    /** What is missing from a whole made of several classes is registered under the one that no indicator counts alone. */
    private void registerJoint(List<UnitClass> classes, int whole, Set<UnitClass> countedAlone) {
        int missing = whole - registered(classes);
        if (classes.size() > 1 && missing > 0) {
            UnitClass filled = classes.stream()
                    .filter(unitClass -> !countedAlone.contains(unitClass))
                    .findFirst()
                    .orElse(classes.get(0));
            units.merge(filled, missing, Integer::sum);
        }
    }

    private void registerPersons() {
        for (Indicator indicator : indicators()) {
            GivenFacts given = facts.get(indicator.code());
            switch (indicator.measure()) {
                case TRAINED_SHARE -> headcounts.put(HeadcountKind.ACTUAL_STAFF, given.count("headcount"));
                case COURSE_SHARE -> headcounts.put(HeadcountKind.CIVIL_SERVANTS, given.count("total"));
                default -> {
                    // counts no persons of the body
                }
            }
        }
    }

    private int registered(List<UnitClass> classes) {
        return classes.stream().mapToInt(unitClass -> units.getOrDefault(unitClass, 0)).sum();
    }

    private static int whole(GivenFacts given, String key) {
        return Math.toIntExact(given.count(key));
    }
}

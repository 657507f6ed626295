package kz.dalel.scoring.domain;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import kz.dalel.methodology.Indicator;
import kz.dalel.platform.play.GivenFacts;
import kz.dalel.scoring.Addition;
import kz.dalel.shared.UnitClass;

/**
 * What a body of random size shows for one indicator, as recorded facts, and what it would be with an addition: counted by
 * hand, so that a forecast can be held against facts that were scored by themselves.
 */
final class ShownFacts {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_UNITS = 25;
    private static final int MOST_PERSONS = 400;

    private final Indicator indicator;
    private final Map<UnitClass, Integer> units;
    private final long headcount;
    private final ObjectNode facts;

    private ShownFacts(Indicator indicator, Map<UnitClass, Integer> units, long headcount, ObjectNode facts) {
        this.indicator = indicator;
        this.units = units;
        this.headcount = headcount;
        this.facts = facts;
    }

    /** Anything that can be shown for the indicator, from nothing to all. */
    static ShownFacts random(Indicator indicator, Random random) {
        Map<UnitClass, Integer> units = new EnumMap<>(UnitClass.class);
        indicator.unitClasses().forEach(each -> units.put(each, 1 + random.nextInt(MOST_UNITS)));
        ShownFacts shown = new ShownFacts(indicator, units, 1 + random.nextInt(MOST_PERSONS), JSON.createObjectNode());
        shown.fill(random);
        return shown;
    }

    Map<UnitClass, Integer> units() {
        return units;
    }

    long headcount() {
        return headcount;
    }

    /** Whether there is anything that carries the facts; without it nothing is reported. */
    boolean isReported() {
        return switch (indicator.measure()) {
            case RECONCILIATION -> facts.has("facts");
            case COURSE_SHARE -> facts.get("done").asLong() > 0;
            case LEGAL_PROPAGANDA -> facts.get("reported").asBoolean() || facts.get("scaled").asBoolean();
            default -> true;
        };
    }

    GivenFacts given() {
        return new GivenFacts(facts);
    }

    String json() {
        return facts.toString();
    }

    /** The same with something added to it. */
    ShownFacts with(Addition.Kind kind, long count) {
        ShownFacts more = new ShownFacts(indicator, units, headcount, facts.deepCopy());
        more.add(kind, count);
        return more;
    }

    private void fill(Random random) {
        long total = units.values().stream().mapToLong(Integer::longValue).sum();
        switch (indicator.measure()) {
            case PRESENCE -> facts.put("present", random.nextBoolean());
            case SHARE -> facts.put("done", upTo(total, random)).put("total", total);
            case INTERNAL_ANALYSIS -> {
                facts.put("done", upTo(total, random)).put("total", total);
                facts.put("risks_identified", upTo(5, random));
                risks(random);
            }
            case EXTERNAL_PLAN -> risks(random);
            case CARTOGRAM -> {
                for (UnitClass each : List.of(UnitClass.DEPARTMENT, UnitClass.DISTRICT)) {
                    String name = each == UnitClass.DEPARTMENT ? "departments" : "districts";
                    facts.put(name, units.get(each));
                    facts.put("positions_" + name, upTo(units.get(each), random));
                    facts.put("risks_" + name, upTo(units.get(each), random));
                }
            }
            case OFFENCE_REPORTS -> facts.put("administrative", upTo(5, random)).put("criminal", upTo(5, random));
            case RECONCILIATION -> {
                if (random.nextBoolean()) {
                    facts.put("facts", upTo(50, random));
                }
            }
            case FACT_COUNT -> facts.put("facts", upTo(5, random));
            case REPORT_FORM -> facts.put("report", List.of("current", "outdated", "absent").get(random.nextInt(3)));
            case CERTIFICATION -> facts.put("certified", upTo(total, random)).put("total", total);
            case COMMISSION_MEETINGS -> {
                facts.put("oblast_meeting_held", random.nextBoolean());
                facts.put("not_held", upTo(total, random)).put("total", total);
            }
            case TRAINED_SHARE -> facts.put("trained", upTo(Math.max(1, headcount / 15), random)).put("headcount", headcount);
            case COURSE_SHARE -> facts.put("done", upTo(headcount, random)).put("total", headcount);
            case MONTHLY_EVENTS -> months("events_by_month", random);
            case MONTHLY_PERSONS -> months("persons_by_month", random);
            case LEGAL_PROPAGANDA -> {
                boolean scaled = random.nextBoolean();
                facts.put("reported", random.nextBoolean()).put("scaled", scaled);
                facts.put("views", scaled ? random.nextInt(1_500) : 0);
            }
        }
    }

    private void risks(Random random) {
        long eliminated = upTo(5, random);
        facts.put("risks_eliminated", eliminated).put("risks_completed", upTo(eliminated, random));
    }

    private void months(String key, Random random) {
        ArrayNode months = facts.putArray(key);
        LongStream.range(0, 3).forEach(month -> months.add(upTo(12, random)));
    }

    private void add(Addition.Kind kind, long count) {
        switch (kind.code()) {
            case "document" -> facts.put("present", true);
            case "risk-identified" -> more("risks_identified", count);
            case "risk-eliminated" -> more("risks_eliminated", count);
            case "risk-completed" -> more("risks_completed", count);
            case "risk-completed-new" -> {
                more("risks_eliminated", count);
                more("risks_completed", count);
            }
            case "section" -> cells(kind.detail().contains("Должности") ? "positions_" : "risks_", count);
            case "administrative", "criminal" -> more(kind.code(), count);
            case "nil-return" -> facts.put("facts", 0);
            case "act-with-fact" -> facts.put("facts", 1);
            case "fact" -> more("facts", count);
            case "report-form" -> facts.put("report", "current");
            case "certified" -> more("certified", count);
            case "district-meeting" -> more("not_held", -count);
            case "own-meeting" -> facts.put("oblast_meeting_held", true);
            case "trained" -> more("trained", count);
            case "passed" -> more("done", count);
            case "event-of-month" -> month("events_by_month", kind, count);
            case "person-of-month" -> month("persons_by_month", kind, count);
            case "event-report" -> facts.put("reported", true);
            case "event-scaled" -> facts.put("scaled", true);
            case "event-views" -> more("views", count);
            default -> {
                if (!kind.code().startsWith("unit.")) {
                    throw new IllegalArgumentException("what is one more " + kind + "?");
                }
                more("done", count);
            }
        }
    }

    private void cells(String section, long count) {
        long departments = Math.min(count, facts.get("departments").asLong() - facts.get(section + "departments").asLong());
        more(section + "departments", departments);
        more(section + "districts", count - departments);
    }

    private void month(String key, Addition.Kind kind, long count) {
        int place = Integer.parseInt(kind.detail().substring("month.".length())) - Line.QUARTER.months().get(0).getMonthValue();
        ArrayNode months = (ArrayNode) facts.get(key);
        months.set(place, months.get(place).asLong() + count);
    }

    private void more(String key, long count) {
        facts.put(key, facts.path(key).asLong() + count);
    }

    private static long upTo(long most, Random random) {
        return random.nextInt(Math.toIntExact(most) + 1);
    }

    @Override
    public String toString() {
        return indicator.code() + " " + facts + " of " + units + ", " + headcount + " persons";
    }
}

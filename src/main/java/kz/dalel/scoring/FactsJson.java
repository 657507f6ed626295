package kz.dalel.scoring;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import kz.dalel.methodology.Indicator;
import kz.dalel.methodology.Measure;
import kz.dalel.methodology.Readings;
import kz.dalel.scoring.core.ScoreLine;
import kz.dalel.scoring.core.Scorer;
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
import kz.dalel.scoring.core.facts.LegalPropaganda;
import kz.dalel.scoring.core.facts.OffenceReports;
import kz.dalel.scoring.core.facts.PlanItems;
import kz.dalel.scoring.core.facts.Reason;
import kz.dalel.scoring.core.facts.ReportForm;
import kz.dalel.scoring.core.facts.ReportFormState;
import kz.dalel.scoring.core.facts.Risks;
import kz.dalel.scoring.core.facts.TrainedShare;
import kz.dalel.scoring.core.facts.UnitShare;

/**
 * Facts written as JSON, as in {@code docs/regulation/facts.md}. Read strictly: what is missing, of another type or
 * ambiguous is refused with its reason and never guessed; keys that the measure does not know are ignored.
 */
public final class FactsJson {

    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private FactsJson() {}

    /** Scores facts written as JSON; a line is rejected if they cannot be read. */
    public static ScoreLine score(Indicator indicator, String json, Readings readings) {
        try {
            return Scorer.score(indicator, read(indicator.measure(), json), readings);
        } catch (UnreadableFacts e) {
            return ScoreLine.rejected(indicator, e.reason(), readings);
        }
    }

    /** Writes facts so that {@link #read(Measure, String)} gives them back. */
    public static String write(Facts facts) {
        try {
            return STRICT.writeValueAsString(facts.recorded());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @throws UnreadableFacts if the text is no JSON or lacks what the measure takes
     */
    public static Facts read(Measure measure, String json) throws UnreadableFacts {
        return read(measure, tree(json));
    }

    /**
     * @throws UnreadableFacts if the value lacks what the measure takes
     */
    public static Facts read(Measure measure, JsonNode json) throws UnreadableFacts {
        FactKeys keys = FactKeys.of(json);
        return switch (measure) {
            case PRESENCE -> presence(keys);
            case SHARE, COURSE_SHARE -> new UnitShare(keys.count("done"), keys.count("total"));
            case TRAINED_SHARE -> new TrainedShare(keys.count("trained"), keys.count("headcount"));
            case INTERNAL_ANALYSIS -> new InternalAnalysis(
                    keys.count("done"),
                    keys.count("total"),
                    new Risks(
                            keys.count("risks_identified"),
                            keys.count("risks_eliminated"),
                            keys.count("risks_completed")));
            case EXTERNAL_PLAN -> externalPlan(keys);
            case CARTOGRAM -> new Cartogram(
                    keys.count("departments"),
                    keys.count("districts"),
                    keys.count("positions_departments"),
                    keys.count("positions_districts"),
                    keys.count("risks_departments"),
                    keys.count("risks_districts"));
            case OFFENCE_REPORTS -> new OffenceReports(keys.count("administrative"), keys.count("criminal"));
            case RECONCILIATION, FACT_COUNT -> new FactCount(keys.count("facts"));
            case REPORT_FORM -> reportForm(keys);
            case CERTIFICATION -> new Certification(keys.count("certified"), keys.count("total"));
            case COMMISSION_MEETINGS -> new CommissionMeetings(
                    keys.flag("oblast_meeting_held"), keys.count("not_held"), keys.count("total"));
            case MONTHLY_EVENTS -> {
                List<Long> months = keys.months("events_by_month");
                yield ByMonth.events(months.get(0), months.get(1), months.get(2));
            }
            case MONTHLY_PERSONS -> {
                List<Long> months = keys.months("persons_by_month");
                yield ByMonth.persons(months.get(0), months.get(1), months.get(2));
            }
            case LEGAL_PROPAGANDA -> new LegalPropaganda(
                    keys.flag("reported"), keys.flag("scaled"), keys.count("views"));
        };
    }

    private static JsonNode tree(String json) throws UnreadableFacts {
        try (JsonParser parser = STRICT.createParser(json)) {
            JsonNode tree = STRICT.readTree(parser);
            if (tree == null) {
                throw new UnreadableFacts(Reason.of("not-an-object"));
            }
            if (parser.nextToken() != null) {
                throw new UnreadableFacts(Reason.of("trailing-text"));
            }
            return tree;
        } catch (StreamConstraintsException e) {
            throw new UnreadableFacts(Reason.of("too-long"));
        } catch (MismatchedInputException e) {
            throw new UnreadableFacts(Reason.of("duplicate-key"));
        } catch (JsonProcessingException e) {
            throw new UnreadableFacts(Reason.of("not-json", e.getLocation().getCharOffset() + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DocumentPresence presence(FactKeys keys) throws UnreadableFacts {
        if (keys.isNull("present")) {
            return new DocumentPresence(DocumentState.NOT_DUE);
        }
        return new DocumentPresence(keys.flag("present") ? DocumentState.PRESENT : DocumentState.ABSENT);
    }

    private static ReportForm reportForm(FactKeys keys) throws UnreadableFacts {
        String word = keys.word("report");
        for (ReportFormState state : ReportFormState.values()) {
            if (state.notation().equals(word)) {
                return new ReportForm(state);
            }
        }
        throw new UnreadableFacts(Reason.of("unknown-value", "report", word));
    }

    /** Items of the plan are no part of the recorded facts by default: only one reading of A16 needs them. */
    private static ExternalPlan externalPlan(FactKeys keys) throws UnreadableFacts {
        Risks risks = new Risks(0, keys.count("risks_eliminated"), keys.count("risks_completed"));
        PlanItems items = keys.has("plan_items_total")
                ? new PlanItems(keys.count("plan_items_done"), keys.count("plan_items_total"))
                : new PlanItems(0, 0);
        return new ExternalPlan(risks, items);
    }
}

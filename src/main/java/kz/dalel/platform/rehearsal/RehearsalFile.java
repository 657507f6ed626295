package kz.dalel.platform.rehearsal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import kz.dalel.methodology.BodyTraits;
import kz.dalel.methodology.Edition;
import kz.dalel.methodology.Indicator;
import kz.dalel.methodology.NotApplicable;
import kz.dalel.platform.play.GivenFacts;
import kz.dalel.scoring.ExplanationText;
import kz.dalel.scoring.FactsJson;
import kz.dalel.scoring.UnreadableFacts;
import kz.dalel.scoring.core.facts.Reason;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.Messages;
import kz.dalel.shared.QuarterId;
import kz.dalel.shared.UserError;

/** Reads recorded bodies and refuses, with body and key, what cannot be played. */
class RehearsalFile {

    private static final Messages MESSAGES = Messages.kept("rehearse");
    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Edition edition;
    private final Consumer<String> notes;

    /** @param notes takes a sentence for everything in the file that is left out */
    RehearsalFile(Edition edition, Consumer<String> notes) {
        this.edition = edition;
        this.notes = notes;
    }

    /** @throws UserError {@code INVALID} if the file cannot be played; the sentence names the body and the key */
    List<RehearsalBody> read(String json) {
        JsonNode root = parse(json);
        if (!root.isArray() || root.isEmpty()) {
            throw refused("rehearse.notAList");
        }
        List<RehearsalBody> bodies = new ArrayList<>();
        Set<BodyId> taken = new HashSet<>();
        Set<String> recorded = new HashSet<>();
        for (int index = 0; index < root.size(); index++) {
            RehearsalBody body = body(root.get(index), index + 1, taken);
            if (!recorded.add(body.fileId() + " " + body.quarter())) {
                throw refused("rehearse.twice", body.fileId(), body.quarter());
            }
            taken.add(body.id());
            bodies.add(body);
        }
        return bodies;
    }

    private JsonNode parse(String json) {
        try {
            return STRICT.readTree(json);
        } catch (JsonProcessingException e) {
            throw refused("rehearse.notJson", e.getLocation().getLineNr(), e.getOriginalMessage());
        }
    }

    private RehearsalBody body(JsonNode json, int position, Set<BodyId> taken) {
        String id = text(json, "id", "№ " + position);
        BodyKind kind = kind(json, id);
        QuarterId quarter = quarter(json, id);
        Optional<Integer> analysis = json.path("external_analysis_year").isNull() || !json.has("external_analysis_year")
                ? Optional.empty()
                : Optional.of(number(json, "external_analysis_year", id));
        String name = json.has("name") ? text(json, "name", id) : id;
        return new RehearsalBody(
                id, code(id, quarter, taken), name, kind, quarter, analysis, facts(json, id, kind, quarter, analysis));
    }

    private Map<IndicatorCode, GivenFacts> facts(
            JsonNode json, String id, BodyKind kind, QuarterId quarter, Optional<Integer> analysis) {
        JsonNode all = json.path("facts");
        if (!all.isObject()) {
            throw refused("rehearse.keyMissing", id, "facts");
        }
        Map<IndicatorCode, GivenFacts> facts = new TreeMap<>();
        all.properties().forEach(entry -> {
            Indicator indicator = indicator(id, entry.getKey());
            Optional<NotApplicable> exclusion =
                    indicator.exclusion(RehearsalBody.traits(kind, quarter, analysis), quarter.number());
            if (exclusion.isPresent()) {
                notes.accept(MESSAGES.text("rehearse.ignored", id, indicator.code()));
            } else {
                requireScorable(id, indicator, entry.getValue());
                facts.put(indicator.code(), new GivenFacts(entry.getValue()));
            }
        });
        noteWhatIsMissing(id, RehearsalBody.traits(kind, quarter, analysis), quarter, facts);
        return facts;
    }

    /** Nothing will be submitted for it, and the regulation's consequence follows: better said than silently scored (A40). */
    private void noteWhatIsMissing(
            String id, BodyTraits traits, QuarterId quarter, Map<IndicatorCode, GivenFacts> facts) {
        List<String> missing = edition.indicators().stream()
                .filter(indicator -> indicator.exclusion(traits, quarter.number()).isEmpty())
                .map(Indicator::code)
                .filter(code -> !facts.containsKey(code))
                .map(IndicatorCode::value)
                .toList();
        if (!missing.isEmpty()) {
            notes.accept(MESSAGES.text("rehearse.missing", id, String.join(", ", missing)));
        }
    }

    private void requireScorable(String id, Indicator indicator, JsonNode facts) {
        Optional<Reason> fault;
        try {
            fault = FactsJson.read(indicator.measure(), facts).fault();
        } catch (UnreadableFacts e) {
            fault = Optional.of(e.reason());
        }
        fault.ifPresent(reason -> {
            throw refused("rehearse.badFacts", id, indicator.code(), ExplanationText.sentence(reason));
        });
    }

    private Indicator indicator(String id, String code) {
        try {
            return edition.indicator(IndicatorCode.of(code));
        } catch (IllegalArgumentException | UserError e) {
            throw refused("rehearse.unknownIndicator", id, code);
        }
    }

    private BodyKind kind(JsonNode json, String id) {
        try {
            return BodyKind.of(text(json, "kind", id));
        } catch (IllegalArgumentException e) {
            throw refused("rehearse.unknownKind", id, json.path("kind").asText());
        }
    }

    private QuarterId quarter(JsonNode json, String id) {
        try {
            return new QuarterId(number(json, "year", id), number(json, "quarter", id));
        } catch (IllegalArgumentException e) {
            throw refused("rehearse.unknownQuarter", id, json.path("year").asText(), json.path("quarter").asText());
        }
    }

    /** The registry's code: the file's own, unless that is taken by the same body in another quarter. */
    private BodyId code(String id, QuarterId quarter, Set<BodyId> taken) {
        try {
            BodyId code = BodyId.of(id);
            return taken.contains(code) ? BodyId.of(id + "-" + quarter) : code;
        } catch (IllegalArgumentException e) {
            throw refused("rehearse.badId", id);
        }
    }

    private String text(JsonNode json, String key, String id) {
        JsonNode value = json.path(key);
        if (!value.isTextual() || value.asText().isBlank()) {
            throw refused("rehearse.keyMissing", id, key);
        }
        return value.asText();
    }

    private int number(JsonNode json, String key, String id) {
        JsonNode value = json.path(key);
        if (!value.isInt()) {
            throw refused("rehearse.keyMissing", id, key);
        }
        return value.asInt();
    }

    private UserError refused(String key, Object... arguments) {
        return new UserError(UserError.Kind.INVALID, key, arguments);
    }
}

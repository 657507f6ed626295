package kz.dalel.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import kz.dalel.scoring.core.facts.Reason;

/** The keys of recorded facts, each asked for with the type it must have. */
final class FactKeys {

    private static final int MONTHS = 3;
    private static final int LONGEST_SHOWN = 40;

    private final JsonNode facts;

    private FactKeys(JsonNode facts) {
        this.facts = facts;
    }

    static FactKeys of(JsonNode json) throws UnreadableFacts {
        if (!json.isObject()) {
            throw new UnreadableFacts(Reason.of("not-an-object"));
        }
        return new FactKeys(json);
    }

    boolean has(String key) {
        return facts.has(key);
    }

    boolean isNull(String key) {
        return facts.path(key).isNull();
    }

    long count(String key) throws UnreadableFacts {
        return count(key, required(key));
    }

    boolean flag(String key) throws UnreadableFacts {
        JsonNode value = required(key);
        if (!value.isBoolean()) {
            throw new UnreadableFacts(Reason.of("not-a-flag", key, shown(value)));
        }
        return value.booleanValue();
    }

    String word(String key) throws UnreadableFacts {
        JsonNode value = required(key);
        if (!value.isTextual()) {
            throw new UnreadableFacts(Reason.of("unknown-value", key, shown(value)));
        }
        return shortened(value.textValue());
    }

    List<Long> months(String key) throws UnreadableFacts {
        JsonNode value = required(key);
        if (!value.isArray() || value.size() != MONTHS) {
            throw new UnreadableFacts(Reason.of("not-three-months", key, shown(value)));
        }
        List<Long> months = new ArrayList<>();
        for (JsonNode month : value) {
            months.add(count(key, month));
        }
        return months;
    }

    private JsonNode required(String key) throws UnreadableFacts {
        JsonNode value = facts.get(key);
        if (value == null) {
            throw new UnreadableFacts(Reason.of("missing-key", key));
        }
        return value;
    }

    private static long count(String key, JsonNode value) throws UnreadableFacts {
        if (!value.isIntegralNumber()) {
            throw new UnreadableFacts(Reason.of("not-a-count", key, shown(value)));
        }
        if (!value.canConvertToLong()) {
            throw new UnreadableFacts(Reason.of("too-large", key));
        }
        return value.longValue();
    }

    private static String shown(JsonNode value) {
        return shortened(value.toString());
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }
}

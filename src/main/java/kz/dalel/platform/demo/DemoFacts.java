package kz.dalel.platform.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import kz.dalel.platform.play.GivenFacts;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.IndicatorCode;
import org.springframework.lang.Nullable;

/** What the fictional bodies of the demo have to show, from {@code demo/quarters}. */
final class DemoFacts {

    private static final String CLOSED = "/demo/quarters/closed.json";
    private static final String RUNNING = "/demo/quarters/running.json";

    private DemoFacts() {}

    /** Of the closed quarter, by body and indicator; whatever is not named was not submitted. */
    static List<ClosedBody> closed() {
        return read(CLOSED, new TypeReference<>() {});
    }

    /** Of the quarter that is half-way, in the order in which things happened. */
    static List<RunningStep> running() {
        return read(RUNNING, new TypeReference<>() {});
    }

    private static <T> T read(String resource, TypeReference<T> type) {
        try (InputStream json = DemoFacts.class.getResourceAsStream(resource)) {
            return JsonMapper.builder().build().readValue(json, type);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    /** A body in the closed quarter. */
    record ClosedBody(BodyId body, Map<String, JsonNode> facts) {

        GivenFacts of(IndicatorCode indicator) {
            JsonNode given = facts.get(indicator.value());
            return given == null ? null : new GivenFacts(given);
        }
    }

    /**
     * How far one indicator of a body has come in the quarter that is half-way.
     *
     * @param facts what is shown; null where it is taken over from the closed quarter
     * @param files what lies in {@code demo/files} and is shown with it, one file a row from the first; null = none
     */
    record RunningStep(
            BodyId body, IndicatorCode indicator, Stage stage, @Nullable JsonNode facts, @Nullable List<String> files) {

        RunningStep {
            files = files == null ? List.of() : List.copyOf(files);
        }

        boolean takenOver() {
            return facts == null;
        }

        GivenFacts given() {
            return new GivenFacts(facts);
        }
    }

    /** How far an indicator has come. */
    enum Stage {
        @JsonProperty("draft")
        DRAFT,
        @JsonProperty("submitted")
        SUBMITTED,
        @JsonProperty("verified")
        VERIFIED,
        @JsonProperty("rejected")
        REJECTED,
        @JsonProperty("returned")
        RETURNED,
        @JsonProperty("nothing")
        NOTHING
    }
}

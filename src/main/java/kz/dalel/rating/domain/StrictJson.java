package kz.dalel.rating.domain;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** JSON of objects, lists, texts, whole numbers and truth values; whatever else there is in JSON is not read. */
final class StrictJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private StrictJson() {}

    /** The text as maps, collections, texts, {@code Long}s and {@code Boolean}s; empty if it is anything else. */
    static Optional<Object> read(byte[] utf8) {
        try (JsonParser parser = MAPPER.createParser(utf8)) {
            JsonNode tree = MAPPER.readTree(parser);
            return tree == null || parser.nextToken() != null ? Optional.empty() : Optional.of(plain(tree));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Object plain(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> members = new LinkedHashMap<>();
            node.properties().forEach(member -> members.put(member.getKey(), plain(member.getValue())));
            return members;
        }
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false).map(StrictJson::plain).toList();
        }
        if (node.isTextual()) {
            return node.textValue();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return node.longValue();
        }
        throw new IllegalArgumentException("not read: " + node.getNodeType());
    }
}

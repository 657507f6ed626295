package kz.dalel.platform.gate;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * What a part of a request's JSON should look like.
 *
 * @param properties of an object; empty for what is none
 * @param element of an array; null for what is none
 * @param choices what a text may be; empty where it may be anything
 */
record Shape(Kind kind, Map<String, Shape> properties, Shape element, List<String> choices) {

    private static final String REFERENCE = "#/components/schemas/";
    private static final int DEEPEST = 4;

    /** A record that stands for one value, by a key. */
    private static final String KEY = "Id";

    enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN,
        OBJECT,
        ARRAY
    }

    /** As Jackson reads the type. */
    static Shape of(Type type) {
        if (type instanceof WildcardType wildcard) {
            return of(wildcard.getUpperBounds()[0]);
        }
        if (type instanceof ParameterizedType generic) {
            Class<?> outer = (Class<?>) generic.getRawType();
            Type[] arguments = generic.getActualTypeArguments();
            Shape last = of(arguments[arguments.length - 1]);
            if (Optional.class.equals(outer)) {
                return last;
            }
            return Map.class.isAssignableFrom(outer) ? object(Map.of("x", last)) : array(last);
        }
        return ofClass((Class<?>) type);
    }

    private static Shape ofClass(Class<?> type) {
        if (type.isEnum()) {
            return text(Arrays.stream(type.getEnumConstants()).map(constant -> ((Enum<?>) constant).name()).toList());
        }
        if (type.isRecord() && !type.getSimpleName().endsWith(KEY)) {
            Map<String, Shape> properties = new LinkedHashMap<>();
            for (RecordComponent component : type.getRecordComponents()) {
                properties.put(component.getName(), of(component.getGenericType()));
            }
            return object(properties);
        }
        if (type == boolean.class || type == Boolean.class) {
            return new Shape(Kind.BOOLEAN, Map.of(), null, List.of());
        }
        boolean number = type.isPrimitive() || Number.class.isAssignableFrom(type);
        return number ? new Shape(Kind.NUMBER, Map.of(), null, List.of()) : text(List.of());
    }

    /** As a schema of an OpenAPI document says. */
    static Shape of(JsonNode schema, JsonNode schemas) {
        return of(schema, schemas, 0);
    }

    private static Shape of(JsonNode schema, JsonNode schemas, int depth) {
        JsonNode told = schema;
        if (schema.has("$ref")) {
            told = schemas.path(schema.get("$ref").asText().substring(REFERENCE.length()));
        }
        if (depth > DEEPEST) {
            return text(List.of());
        }
        switch (told.path("type").asText("object")) {
            case "array":
                return array(of(told.path("items"), schemas, depth + 1));
            case "boolean":
                return new Shape(Kind.BOOLEAN, Map.of(), null, List.of());
            case "integer", "number":
                return new Shape(Kind.NUMBER, Map.of(), null, List.of());
            case "string":
                return text(StreamSupport.stream(told.path("enum").spliterator(), false).map(JsonNode::asText).toList());
            default:
                Map<String, Shape> properties = new LinkedHashMap<>();
                told.path("properties").properties().forEach(property -> properties.put(property.getKey(), of(property.getValue(), schemas, depth + 1)));
                for (JsonNode part : told.path("allOf")) {
                    properties.putAll(of(part, schemas, depth + 1).properties);
                }
                return object(properties);
        }
    }

    static Shape text(List<String> choices) {
        return new Shape(Kind.TEXT, Map.of(), null, choices);
    }

    static Shape object(Map<String, Shape> properties) {
        return new Shape(Kind.OBJECT, properties, null, List.of());
    }

    private static Shape array(Shape element) {
        return new Shape(Kind.ARRAY, Map.of(), element, List.of());
    }
}

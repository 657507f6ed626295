package kz.dalel.shared;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One text for one content, so that its hash can be computed again years later and by anybody else.
 *
 * <p>The rules are those of RFC 8785 for the values used here: members ordered by name (UTF-16 code units), no white
 * space, whole numbers in plain decimals, strings escaped only where JSON demands it. A member without a value is left
 * out. Dates, months and times are ISO 8601 strings, times in UTC. The hash is SHA-256 over the UTF-8 bytes, written in
 * lower-case hexadecimal.
 */
public final class CanonicalJson {

    private static final String[] SHORT_ESCAPES = new String[' '];

    static {
        SHORT_ESCAPES['\b'] = "\\b";
        SHORT_ESCAPES['\t'] = "\\t";
        SHORT_ESCAPES['\n'] = "\\n";
        SHORT_ESCAPES['\f'] = "\\f";
        SHORT_ESCAPES['\r'] = "\\r";
    }

    private CanonicalJson() {}

    /**
     * The canonical text of a map by member name, a collection, a whole number, a boolean, or anything else by its
     * {@code toString()}.
     */
    public static String of(Object value) {
        if (value instanceof Map<?, ?> members) {
            return object(members);
        }
        if (value instanceof Collection<?> elements) {
            return elements.stream().map(CanonicalJson::of).collect(Collectors.joining(",", "[", "]"));
        }
        if (value instanceof Long || value instanceof Integer || value instanceof Boolean) {
            return value.toString();
        }
        return string(value.toString());
    }

    /** SHA-256 of the canonical text, 64 hexadecimal digits. */
    public static String hashOf(Object value) {
        return hashOfText(of(value));
    }

    /** SHA-256 of a text that is canonical already, 64 hexadecimal digits. */
    public static String hashOfText(String canonical) {
        return Sha256.of(canonical);
    }

    private static String object(Map<?, ?> members) {
        Map<String, Object> ordered = new TreeMap<>();
        members.forEach((name, value) -> {
            if (value != null) {
                ordered.put(name.toString(), value);
            }
        });
        return ordered.entrySet().stream()
                .map(member -> string(member.getKey()) + ":" + of(member.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String string(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (char each : text.toCharArray()) {
            if (each == '"' || each == '\\') {
                quoted.append('\\').append(each);
            } else if (each >= ' ') {
                quoted.append(each);
            } else if (SHORT_ESCAPES[each] != null) {
                quoted.append(SHORT_ESCAPES[each]);
            } else {
                quoted.append(String.format("\\u%04x", (int) each));
            }
        }
        return quoted.append('"').toString();
    }
}

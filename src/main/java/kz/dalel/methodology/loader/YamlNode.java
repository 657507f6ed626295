package kz.dalel.methodology.loader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import kz.dalel.methodology.InvalidEditionException;
import kz.dalel.shared.Messages;
import kz.dalel.shared.Points;

/** A value of a data file together with the place it stands at, so that every fault can name its line. */
final class YamlNode {

    private static final Messages MESSAGES = Messages.of("methodology");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,15}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,9}(\\.\\d{1,6})?");

    private final String file;
    private final int line;
    private final String text;
    private final List<YamlNode> items;
    private final Map<String, YamlNode> entries;

    private YamlNode(String file, int line, String text, List<YamlNode> items, Map<String, YamlNode> entries) {
        this.file = file;
        this.line = line;
        this.text = text;
        this.items = items;
        this.entries = entries;
    }

    static YamlNode text(String file, int line, String text) {
        return new YamlNode(file, line, text, null, null);
    }

    static YamlNode list(String file, int line) {
        return new YamlNode(file, line, null, new ArrayList<>(), null);
    }

    static YamlNode map(String file, int line) {
        return new YamlNode(file, line, null, null, new LinkedHashMap<>());
    }

    /** Maps, lists and the texts as they are written. */
    Object plain() {
        if (entries != null) {
            Map<String, Object> plain = new LinkedHashMap<>();
            entries.forEach((key, value) -> plain.put(key, value.plain()));
            return plain;
        }
        return items == null ? text : items.stream().map(YamlNode::plain).toList();
    }

    void add(YamlNode item) {
        items.add(item);
    }

    void put(String key, YamlNode value) {
        if (entries.putIfAbsent(key, value) != null) {
            throw value.fault("duplicateKey", key);
        }
    }

    /** A fault at this node's line; the sentence is {@code methodology.fault.<key>}. */
    InvalidEditionException fault(String key, Object... arguments) {
        return faultAt(file, line, key, arguments);
    }

    static InvalidEditionException faultAt(String file, int line, String key, Object... arguments) {
        Object[] words = Arrays.stream(arguments).map(String::valueOf).toArray();
        String sentence = MESSAGES.text("methodology.fault." + key, words);
        return new InvalidEditionException(MESSAGES.text("methodology.fault", file, String.valueOf(line), sentence));
    }

    /** Refuses every key that is not listed: a misspelt key must not pass in silence. */
    YamlNode allowing(String... keys) {
        Set<String> known = Set.of(keys);
        requireMap().forEach((key, value) -> {
            if (!known.contains(key)) {
                throw value.fault("unknownKey", key);
            }
        });
        return this;
    }

    YamlNode required(String key) {
        YamlNode value = requireMap().get(key);
        if (value == null) {
            throw fault("missingKey", key);
        }
        return value;
    }

    Optional<YamlNode> optional(String key) {
        return Optional.ofNullable(requireMap().get(key));
    }

    List<YamlNode> items() {
        if (items == null) {
            throw fault("notAList");
        }
        return items;
    }

    /** The list's values, at least one and each of them once. */
    <T> List<T> distinct(Function<YamlNode, T> reader) {
        List<T> values = new ArrayList<>();
        for (YamlNode item : items()) {
            T value = reader.apply(item);
            if (values.contains(value)) {
                throw item.fault("duplicateValue", item.text());
            }
            values.add(value);
        }
        if (values.isEmpty()) {
            throw fault("emptyList");
        }
        return values;
    }

    String text() {
        if (text == null) {
            throw fault("notAText");
        }
        if (text.isBlank()) {
            throw fault("emptyText");
        }
        return text.strip();
    }

    boolean flag() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw fault("notAFlag", text);
        };
    }

    long whole() {
        if (!WHOLE.matcher(text()).matches()) {
            throw fault("notAWhole", text);
        }
        return Long.parseLong(text());
    }

    /** Points as the regulation prints them: not negative. */
    Points points() {
        return new Points(decimal(text()));
    }

    BigDecimal decimal(String number) {
        if (!DECIMAL.matcher(number).matches()) {
            throw fault("notANumber", number);
        }
        return new BigDecimal(number);
    }

    private Map<String, YamlNode> requireMap() {
        if (entries == null) {
            throw fault("notAMap");
        }
        return entries;
    }
}

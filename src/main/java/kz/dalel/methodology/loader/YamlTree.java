package kz.dalel.methodology.loader;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;

/** Reads a YAML file into {@link YamlNode}s. Scalars stay as they are written: what they mean depends on their key. */
final class YamlTree {

    private final String file;
    private final YAMLParser parser;

    private YamlTree(String file, YAMLParser parser) {
        this.file = file;
        this.parser = parser;
    }

    static YamlNode parse(String file, String content) {
        try (YAMLParser parser = new YAMLFactory().createParser(content)) {
            YamlTree tree = new YamlTree(file, parser);
            if (parser.nextToken() == null) {
                throw YamlNode.faultAt(file, 1, "emptyFile");
            }
            YamlNode root = tree.node();
            if (parser.nextToken() != null) {
                throw YamlNode.faultAt(file, tree.line(), "secondDocument");
            }
            return root;
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw YamlNode.faultAt(file, line, "notYaml");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tree of what {@link #plain} gave; every fault in it is told at line 1, for there are no others. */
    static YamlNode of(String file, Object plain) {
        if (plain instanceof Map<?, ?> entries) {
            YamlNode map = YamlNode.map(file, 1);
            entries.forEach((key, value) -> map.put(key.toString(), of(file, value)));
            return map;
        }
        if (plain instanceof Collection<?> items) {
            YamlNode list = YamlNode.list(file, 1);
            items.forEach(item -> list.add(of(file, item)));
            return list;
        }
        return YamlNode.text(file, 1, plain.toString());
    }

    private YamlNode node() throws IOException {
        if (parser.isCurrentAlias() || parser.getObjectId() != null) {
            throw YamlNode.faultAt(file, line(), "alias");
        }
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return map();
        }
        if (token == JsonToken.START_ARRAY) {
            return list();
        }
        return YamlNode.text(file, line(), token == JsonToken.VALUE_NULL ? "" : parser.getText());
    }

    private YamlNode map() throws IOException {
        YamlNode map = YamlNode.map(file, line());
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            map.put(key, node());
        }
        return map;
    }

    private YamlNode list() throws IOException {
        YamlNode list = YamlNode.list(file, line());
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(node());
        }
        return list;
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }
}

package kz.dalel.platform.gate;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The list in {@code gate/allowed-calls.yml}. Of the rows that fit an address, the most specific decide. */
@Component
public class AllowedCalls {

    private static final String LIST = "/gate/allowed-calls.yml";

    private final List<Row> rows;

    AllowedCalls() {
        this.rows = read().stream().map(call -> new Row(PathPatternParser.defaultInstance.parse(call.path()), call))
                .sorted(Comparator.comparing(Row::pattern, PathPattern.SPECIFICITY_COMPARATOR)).toList();
    }

    /**
     * The rows of which one has to let the caller in; none if nobody may.
     *
     * @param path as it was asked for; with or without a slash at its end is the same
     */
    List<AllowedCall> find(String method, String path) {
        PathContainer asked = PathContainer.parsePath(withoutSlash(path));
        Optional<PathPattern> address = rows.stream().map(Row::pattern).filter(pattern -> pattern.matches(asked)).findFirst();
        return rows.stream().filter(row -> address.filter(row.pattern::equals).isPresent() && row.call.takes(method)).map(Row::call).toList();
    }

    private static String withoutSlash(String path) {
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static List<AllowedCall> read() {
        try (InputStream list = AllowedCalls.class.getResourceAsStream(LIST)) {
            return new YAMLMapper().readValue(list, new TypeReference<>() { });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Row(PathPattern pattern, AllowedCall call) {
    }
}

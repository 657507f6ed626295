package kz.dalel.platform.gate;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * A row of the table of our endpoints.
 *
 * @param endpoint method and address as the controller declares them
 * @param call the address called, with names from the scene in braces
 * @param body what is sent; empty for nothing
 * @param expected status by caller
 */
record EndpointRow(String endpoint, String call, String body, Map<String, Integer> expected) {

    static final String TABLE = "/gate/our-endpoints.csv";

    static List<EndpointRow> all() throws IOException {
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(';').setQuote(null).setCommentMarker('#').setHeader().setSkipHeaderRecord(true).get();
        try (Reader file = new InputStreamReader(Objects.requireNonNull(EndpointRow.class.getResourceAsStream(TABLE)), StandardCharsets.UTF_8);
                var records = format.parse(file)) {
            return records.stream().map(EndpointRow::row).toList();
        }
    }

    private static EndpointRow row(CSVRecord row) {
        Map<String, Integer> expected = new TreeMap<>();
        MatrixScene.CALLERS.forEach(caller -> expected.put(caller, Integer.valueOf(row.get(caller).trim())));
        return new EndpointRow(row.get("endpoint"), row.get("call"), row.get("body"), expected);
    }

    String method() {
        return endpoint.split(" ")[0];
    }
}

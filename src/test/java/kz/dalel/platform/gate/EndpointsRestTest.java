package kz.dalel.platform.gate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kz.dalel.testing.DalelTest;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every endpoint of ours, called by every kind of caller about a body's quarter. {@code gate/our-endpoints.csv} has a row for each
 * with what everybody is answered; an endpoint without a row fails.
 */
@DalelTest
class EndpointsRestTest {

    private static final Logger LOG = LoggerFactory.getLogger(EndpointsRestTest.class);

    private static final String OURS = "kz.dalel.";
    /** Whether the application is fit depends on nobody who asks. */
    private static final String PROBES = "kz.dalel.platform.watch.";
    private static final int FAULT = 500;

    /** What a part of an address that follows such a word names: its name in the scene. */
    private static final Map<String, String> MEANT = Map.of("submissions", "submission", "assessments", "assessment", "cycles", "cycle", "appeals",
            "appeal", "receipts", "receipt", "files", "file", "tasks", "task", "quarters", "quarter", "desk", "assessment", "rating", "quarter");

    @LocalServerPort
    private int port;
    @Autowired
    private MatrixScene scene;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void shouldAnswerEverybodyAsTheTableSays() throws IOException {
        Set<String> endpoints = endpoints();
        List<EndpointRow> rows = EndpointRow.all();
        scene.play(port);

        List<String> wrong = new ArrayList<>();
        for (EndpointRow row : rows) {
            Map<String, Integer> seen = scene.callAsEverybody(row.method(), row.call(), row.body());
            if (!seen.equals(row.expected()) || seen.values().stream().anyMatch(status -> status >= FAULT)) {
                wrong.add(line(row.endpoint(), row.call(), row.body(), seen));
            }
        }
        List<String> missing = new ArrayList<>();
        Set<String> known = rows.stream().map(EndpointRow::endpoint).collect(Collectors.toSet());
        for (String endpoint : endpoints.stream().filter(Predicate.not(known::contains)).toList()) {
            String call = usualCall(endpoint);
            String body = endpoint.startsWith("GET") ? "" : "{}";
            missing.add(line(endpoint, call, body, scene.callAsEverybody(endpoint.split(" ")[0], call, body)));
        }
        LOG.info("{} cells: {} rows for {} endpoints, {} callers", rows.size() * MatrixScene.CALLERS.size(), rows.size(), endpoints.size(),
                MatrixScene.CALLERS.size());
        SoftAssertions.assertSoftly(all -> {
            all.assertThat(missing).as("endpoints without a row in src/test/resources%s. What they answer at present stands below as rows: see that it is"
                    + " right, give the call a body that gets past its reading, and add them there", EndpointRow.TABLE).isEmpty();
            all.assertThat(wrong).as("rows of src/test/resources%s as they are answered, which is otherwise than the table says", EndpointRow.TABLE).isEmpty();
            MatrixScene.STRANGERS.forEach(caller -> all.assertThat(scene.toldTo(caller)).as("told of the body to %s", caller).isEmpty());
            MatrixScene.SECRETS.forEach(secret -> all.assertThat(scene.toldTo("officer")).as("told to the body's own officer")
                    .anyMatch(told -> told.startsWith(secret)));
            all.assertThat(known).as("rows for endpoints that there are no more").isSubsetOf(endpoints);
        });
    }

    private Set<String> endpoints() {
        Set<String> endpoints = new TreeSet<>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            String controller = handler.getBeanType().getName();
            if (controller.startsWith(OURS) && !controller.startsWith(PROBES)) {
                endpoints.addAll(endpoints(mapping));
            }
        });
        return endpoints;
    }

    private static Set<String> endpoints(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues().stream()
                .flatMap(pattern -> methods.stream().map(method -> method + " " + pattern)).collect(Collectors.toSet());
    }

    private static String usualCall(String endpoint) {
        String[] parts = endpoint.split(" ")[1].split("/");
        for (int part = 1; part < parts.length; part++) {
            if (parts[part].startsWith("{")) {
                parts[part] = "{" + MEANT.getOrDefault(parts[part - 1], "nothing") + "}";
            }
        }
        return parts.length == 0 ? "/" : String.join("/", parts);
    }

    private static String line(String endpoint, String call, String body, Map<String, Integer> seen) {
        return endpoint + ";" + call + ";" + body + ";"
                + MatrixScene.CALLERS.stream().map(caller -> String.valueOf(seen.get(caller))).collect(Collectors.joining(";"));
    }
}

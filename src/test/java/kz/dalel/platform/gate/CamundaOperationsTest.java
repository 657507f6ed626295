package kz.dalel.platform.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.PersonId;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Logins;
import kz.dalel.testing.Scene;
import kz.dalel.testing.WebSession;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every operation of the engine's own interface, as its OpenAPI document lists them, called by everybody through the web applications'
 * address, and by a stranger and an administrator through its own. What may be called, and by whom, is in
 * {@code gate/camunda-operations.csv}.
 */
@DalelTest
class CamundaOperationsTest {

    private static final Logger LOG = LoggerFactory.getLogger(CamundaOperationsTest.class);

    private static final String IN_WEB_APPLICATIONS = "/camunda/api/engine/engine/default";
    private static final String BY_ITSELF = "/engine-rest";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "options");
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    /** What the gate says; the engine refuses in other words. */
    private static final String REFUSED_BY_THE_GATE = "У вас нет права на это действие.";

    @LocalServerPort
    private int port;
    @Autowired
    private Scene scene;
    @Autowired
    private Logins logins;
    @Autowired
    private ObjectMapper json;

    @Test
    void shouldBeRefused_unlessListed() throws IOException {
        List<Operation> operations = operations();
        Map<Operation, Set<String>> open = open();
        assertThat(operations).as("operations that there are").hasSizeGreaterThan(350).containsAll(open.keySet());
        Map<Optional<Role>, WebSession> callers = callers();

        List<String> wrong = new ArrayList<>();
        callers.entrySet().parallelStream().forEach(caller -> operations.forEach(operation -> {
            boolean allowed = caller.getKey().filter(role -> isOpen(open.get(operation), role)).isPresent();
            check(operation, IN_WEB_APPLICATIONS, caller, allowed, wrong);
            if (caller.getKey().filter(role -> role != Role.ADMIN).isEmpty()) {
                // Closed before anybody is asked for a role: the stranger and whoever may do most stand for all.
                check(operation, BY_ITSELF, caller, false, wrong);
            }
        }));

        LOG.info("{} cells: {} operations, {} callers, and 2 of them at the other address", operations.size() * (callers.size() + 2),
                operations.size(), callers.size());
        assertThat(wrong).as("cells that answer otherwise than gate/camunda-operations.csv says").isEmpty();
    }

    private void check(Operation operation, String base, Map.Entry<Optional<Role>, WebSession> caller, boolean allowed, List<String> wrong) {
        HttpResponse<String> answer = caller.getValue().send(operation.method, base + operation.path.replaceAll("\\{[^}]+}", "none"),
                "application/json", "{}");
        boolean asExpected;
        if (caller.getKey().isEmpty()) {
            asExpected = answer.statusCode() == UNAUTHORIZED;
        } else if (allowed) {
            // The engine answers some of them with 500: there is no such thing as "none".
            asExpected = answer.statusCode() != UNAUTHORIZED && !answer.body().contains(REFUSED_BY_THE_GATE);
        } else {
            asExpected = answer.statusCode() == FORBIDDEN && answer.body().contains(REFUSED_BY_THE_GATE);
        }
        if (!asExpected) {
            synchronized (wrong) {
                wrong.add((caller.getKey().map(Role::code).orElse("stranger")) + ": " + operation.method + " " + base + operation.path + " -> "
                        + answer.statusCode() + (allowed ? ", listed" : ", not listed") + " " + answer.body());
            }
        }
    }

    private static boolean isOpen(Set<String> who, Role role) {
        return who != null && (who.contains("everybody") || who.contains(role.code()));
    }

    private Map<Optional<Role>, WebSession> callers() {
        BodyId body = scene.body("MCR", BodyKind.CGO, Map.of());
        Map<Optional<Role>, WebSession> callers = new LinkedHashMap<>();
        callers.put(Optional.empty(), WebSession.anonymous(port));
        for (Role role : Role.values()) {
            String login = role.code() + "-1";
            PersonId person = role.isOfBody() ? scene.person(login, role, body) : scene.person(login, role);
            callers.put(Optional.of(role), logins.session(port, person));
        }
        return callers;
    }

    private List<Operation> operations() throws IOException {
        List<Operation> operations = new ArrayList<>();
        try (InputStream document = Objects.requireNonNull(getClass().getResourceAsStream("/openapi.json"))) {
            JsonNode paths = json.readTree(document).get("paths");
            paths.properties().forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                if (METHODS.contains(method)) {
                    operations.add(new Operation(method.toUpperCase(Locale.ROOT), path.getKey()));
                }
            }));
        }
        return operations;
    }

    private static Map<Operation, Set<String>> open() throws IOException {
        Map<Operation, Set<String>> open = new TreeMap<>();
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setCommentMarker('#').get();
        try (Reader file = new InputStreamReader(
                        CamundaOperationsTest.class.getResourceAsStream("/gate/camunda-operations.csv"), StandardCharsets.UTF_8);
                var rows = format.parse(file)) {
            for (CSVRecord row : rows) {
                open.put(new Operation(row.get("method"), row.get("path")), Set.of(row.get("who").split(" ")));
            }
        }
        return open;
    }

    private record Operation(String method, String path) implements Comparable<Operation> {

        @Override
        public int compareTo(Operation other) {
            return toString().compareTo(other.toString());
        }
    }
}

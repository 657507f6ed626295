package kz.dalel.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import kz.dalel.registry.Role;
import kz.dalel.testing.ApiClient;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The OpenAPI document says what the controllers do, all of it and nothing else; and nothing of other addresses has changed. */
@DalelTest
class ApiDocumentTest {

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping controllers;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private Scene scene;

    @Test
    void shouldNameEveryOperationAndNoOther() throws Exception {
        Set<String> served = new TreeSet<>();
        controllers.getHandlerMethods().keySet().forEach(mapping -> mapping.getPatternValues().stream()
                .filter(pattern -> pattern.startsWith("/api/v1/"))
                .forEach(pattern -> mapping.getMethodsCondition().getMethods().forEach(method -> served.add(method + " " + pattern))));
        Set<String> documented = new TreeSet<>();
        document().at("/paths").fields().forEachRemaining(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(method -> documented.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

        assertThat(served).hasSizeGreaterThan(8);
        assertThat(documented).isEqualTo(served);
    }

    @Test
    void shouldDescribeEveryOperation_itsFailuresAndItsKey() throws Exception {
        document().at("/paths").forEach(path -> path.fields().forEachRemaining(operation -> {
            JsonNode described = operation.getValue();
            assertThat(described.at("/summary").asText()).matches(".*[а-я].*");
            assertThat(described.at("/responses/401/content/application~1problem+json/schema/$ref").asText())
                    .isEqualTo("#/components/schemas/Problem");
            assertThat(described.at("/responses").has("404")).isTrue();
            boolean post = operation.getKey().equals("post");
            assertThat(described.at("/parameters").findValuesAsText("name").contains("Idempotency-Key")).isEqualTo(post);
            if (post) {
                assertThat(described.at("/responses").has("422")).isTrue();
            }
        }));
        JsonNode save = document().at("/paths/~1api~1v1~1submissions~1{id}~1draft/put");
        assertThat(save.at("/responses").has("412") && save.at("/responses").has("428")).isTrue();
        assertThat(save.at("/parameters").findValuesAsText("name")).contains("If-Match");
    }

    @Test
    void shouldTellKeysAndCodesAsTexts() throws Exception {
        JsonNode row = document().at("/components/schemas/DraftRow/properties");

        assertThat(row.at("/unit/type").asText()).isEqualTo("string");
        assertThat(row.at("/files/items/format").asText()).isEqualTo("uuid");
        assertThat(document().at("/paths/~1api~1v1~1submissions~1{id}/get/parameters/0/schema/format").asText()).isEqualTo("uuid");
    }

    @Test
    void shouldBeReadWithoutAToken_asYamlAndAsAPageToo() {
        ApiClient anybody = new ApiClient(port, null);

        assertThat(anybody.get("/api/openapi.yaml").body()).startsWith("openapi: 3");
        HttpResponse<String> page = anybody.get("/api/docs");
        assertThat(page.statusCode()).isEqualTo(302);
        String address = page.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        HttpResponse<String> shown = anybody.get(address);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("swagger-ui").doesNotContain("https://", "http://");
    }

    @Test
    void shouldLeaveEverythingElseAsItWas() {
        // Without an administrator the web applications would lead to their setup page.
        scene.person("administrator", Role.ADMIN);
        ApiClient anybody = new ApiClient(port, "made-up");

        for (String address : new String[] {"/", "/rating", "/camunda/app/welcome/default/", "/camunda/app/welcome/scripts/config.js"}) {
            HttpResponse<String> page = anybody.get(address);
            assertThat(page.statusCode()).as(address).isEqualTo(200);
            assertThat(page.headers().allValues("WWW-Authenticate")).isEmpty();
            assertThat(page.headers().allValues("X-Content-Type-Options")).as(address).hasSizeLessThan(2);
            assertThat(page.headers().allValues("Cache-Control")).as(address).hasSizeLessThan(2);
        }
        HttpResponse<String> stranger = anybody.get("/camunda/api/dalel/tasks/none");
        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(stranger.headers().allValues("WWW-Authenticate")).isEmpty();
    }

    private JsonNode document() throws Exception {
        HttpResponse<String> answer = new ApiClient(port, null).get("/api/openapi");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }
}

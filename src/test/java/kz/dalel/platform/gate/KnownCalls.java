package kz.dalel.platform.gate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Everything that may be asked: our endpoints, what of the engine's interface is open, and the pages. */
@Component
class KnownCalls {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String COCKPIT = "/camunda/api/cockpit/plugin/base/default";

    private static final List<KnownCall> PAGES = List.of(page("GET", "/"), page("POST", "/"), page("POST", "/rating"), page("POST", "/rating/{quarter}"),
            page("GET", "/camunda/app/tasklist/default/"), page("GET", "/camunda/app/{nothing}/default/"), page("GET", "/camunda/app/tasklist/{nothing}/"), page("GET", "/css/{nothing}"),
            page("GET", "/images/{nothing}"), page("GET", "/webjars/{nothing}"), page("GET", "/actuator/health"), page("GET", "/actuator/{nothing}"),
            page("GET", "/engine-rest/{nothing}"), page("GET", "/api/openapi"), page("GET", "/{nothing}"), page("GET", "/error"),
            page("POST", "/camunda/api/admin/auth/user/default/login/tasklist"), page("GET", "/camunda/api/admin/auth/user/{nothing}"),
            page("POST", COCKPIT + "/process-definition/statistics"), page("POST", COCKPIT + "/process-instance"), page("POST", COCKPIT + "/incident"),
            page("GET", COCKPIT + "/process-instance/{nothing}/called-process-instances"),
            page("GET", COCKPIT + "/process-definition/{nothing}/called-process-definitions"),
            page("GET", "/camunda/api/admin/plugin/adminPlugins/default/metrics/aggregated"));

    private final RequestMappingHandlerMapping mappings;
    private final ObjectMapper json;

    KnownCalls(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings, ObjectMapper json) {
        this.mappings = mappings;
        this.json = json;
    }

    List<KnownCall> all() throws IOException {
        List<KnownCall> all = new ArrayList<>(ours());
        all.addAll(engines());
        all.addAll(PAGES);
        return all;
    }

    List<KnownCall> ours() throws IOException {
        Map<String, HandlerMethod> handlers = new HashMap<>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> mapping.getPatternValues()
                .forEach(pattern -> mapping.getMethodsCondition().getMethods().forEach(method -> handlers.put(method + " " + pattern, handler))));
        Shape form = form();
        return EndpointRow.all().stream().map(row -> ours(row, handlers.get(row.endpoint()), form)).toList();
    }

    /** What the web applications send of a form: every field that any of ours has. */
    private Shape form() throws IOException {
        Map<String, Shape> fields = new LinkedHashMap<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:forms/**/*.form")) {
            for (JsonNode field : json.readTree(file.getInputStream()).path("components")) {
                List<String> choices = StreamSupport.stream(field.path("values").spliterator(), false).map(choice -> choice.path("value").asText()).toList();
                Shape value = "checkbox".equals(field.path("type").asText()) ? Shape.of(boolean.class) : Shape.text(choices);
                fields.put(field.path("key").asText("x"), Shape.object(Map.of("value", value)));
            }
        }
        return Shape.object(Map.of("variables", Shape.object(fields)));
    }

    private static KnownCall ours(EndpointRow row, HandlerMethod handler, Shape form) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        Shape body = null;
        for (MethodParameter parameter : handler.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(RequestBody.class)) {
                body = parameter.getParameterType() == String.class ? form : Shape.of(parameter.getGenericParameterType());
            } else if (parameter.hasParameterAnnotation(RequestParam.class)) {
                parameters.put(nameOf(parameter), Shape.of(parameter.getGenericParameterType()).choices());
            } else if (parameter.getParameterType().isRecord() && parameter.getParameterAnnotations().length == 0) {
                Shape.of(parameter.getGenericParameterType()).properties().forEach((name, shape) -> parameters.put(name, shape.choices()));
            }
        }
        return new KnownCall(row.method(), row.call(), parameters, body, MatrixScene.takesBytes(row.call()));
    }

    private static String nameOf(MethodParameter parameter) {
        String named = parameter.getParameterAnnotation(RequestParam.class).name();
        return named.isEmpty() ? parameter.getParameter().getName() : named;
    }

    private List<KnownCall> engines() throws IOException {
        JsonNode document;
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("/openapi.json"))) {
            document = json.readTree(file);
        }
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setCommentMarker('#').get();
        try (Reader file = new InputStreamReader(getClass().getResourceAsStream("/gate/camunda-operations.csv"), StandardCharsets.UTF_8);
                var rows = format.parse(file)) {
            return rows.stream().map(row -> engines(row, document)).toList();
        }
    }

    private static KnownCall engines(CSVRecord row, JsonNode document) {
        JsonNode operation = document.path("paths").path(row.get("path")).path(row.get("method").toLowerCase(Locale.ROOT));
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (JsonNode parameter : operation.path("parameters")) {
            if ("query".equals(parameter.path("in").asText())) {
                parameters.put(parameter.get("name").asText(),
                        StreamSupport.stream(parameter.path("schema").path("enum").spliterator(), false).map(JsonNode::asText).toList());
            }
        }
        JsonNode schema = operation.path("requestBody").path("content").path("application/json").path("schema");
        Shape body = schema.isMissingNode() ? null : Shape.of(schema, document.path("components").path("schemas"));
        return new KnownCall(row.get("method"), ENGINE + named(row.get("path")), parameters, body, false);
    }

    /** By what stands before it, as the scene calls it. */
    private static String named(String path) {
        return path.replace("/task/{id}", "/task/{task}").replace("/process-definition/{id}", "/process-definition/{definition}")
                .replace("/process-definition/key/{key}", "/process-definition/key/quarter-cycle").replace("/process-instance/{id}", "/process-instance/{instance}")
                .replace("/user/{id}", "/user/{person}").replace("/filter/{id}", "/filter/{filter}").replaceAll("\\{(id|resourceId|key)}", "{nothing}");
    }

    private static KnownCall page(String method, String path) {
        Shape form = "POST".equals(method) ? Shape.object(Map.of("username", Shape.text(List.of()), "password", Shape.text(List.of()))) : null;
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        Arrays.asList("lang", "back", "quarter").forEach(name -> parameters.put(name, List.of()));
        return new KnownCall(method, path, parameters, form, false);
    }
}

package kz.dalel.platform.gate;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kz.dalel.shared.UserError;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Lets queries to the engine's interfaces pass only if they carry no expression, however deep: as shipped, the engine runs what a
 * task query names so (CVE-2026-109432). {@code GuardedExpressionManager} behind it would refuse to; nothing gets that far.
 */
final class PlainQueriesFilter extends OncePerRequestFilter {

    private static final Set<String> WITH_BODY = Set.of("POST", "PUT");
    private static final Set<String> INTERFACES = Set.of("/camunda/api/engine/", "/camunda/api/cockpit/");
    private static final String EXPRESSION = "expression";

    /** Forms' values come in this way too; the longest of them are reasons and comments. */
    private static final int LONGEST_BODY = 1024 * 1024;

    private final ObjectMapper json;
    private final GateRefusals refusals;

    PlainQueriesFilter(ObjectMapper json, GateRefusals refusals) {
        this.json = json;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return INTERFACES.stream().noneMatch(path::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> query = decoded(request.getQueryString());
        if (query.isEmpty()) {
            refuseUnreadable(response);
            return;
        }
        if (namesAnExpression(request.getQueryString())) {
            refuse(response);
            return;
        }
        if (!WITH_BODY.contains(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        Optional<ReadRequest> read = ReadRequest.of(request, LONGEST_BODY);
        if (read.isEmpty()) {
            refusals.answer(response, HttpStatus.PAYLOAD_TOO_LARGE, UserError.Kind.TOO_LARGE.name(), "platform.gate.tooLarge");
        } else if (carriesAnExpression(read.get().body())) {
            refuse(response);
        } else if (carriesNull(read.get().body())) {
            refuseUnreadable(response);
        } else {
            chain.doFilter(read.get(), response);
        }
    }

    private void refuse(HttpServletResponse response) throws IOException {
        refusals.answer(response, HttpStatus.FORBIDDEN, UserError.Kind.FORBIDDEN.name(), "platform.gate.expression");
    }

    private void refuseUnreadable(HttpServletResponse response) throws IOException {
        refusals.answer(response, HttpStatus.BAD_REQUEST, UserError.Kind.INVALID.name(), "platform.unreadableRequest");
    }

    /** Empty if it cannot be read, or holds a letter that the database knows not. */
    private static Optional<String> decoded(String query) {
        try {
            return Optional.of(query == null ? "" : UriUtils.decode(query, StandardCharsets.UTF_8)).filter(text -> text.indexOf('\0') < 0);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean carriesNull(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        return text.indexOf('\0') >= 0 || text.contains("\\u0000");
    }

    private static boolean namesAnExpression(String query) {
        return query != null && UriComponentsBuilder.newInstance().query(query).build().getQueryParams().keySet().stream()
                .map(name -> UriUtils.decode(name, StandardCharsets.UTF_8)).anyMatch(PlainQueriesFilter::isExpression);
    }

    /** What is no JSON is read as none by the engine either. */
    private boolean carriesAnExpression(byte[] body) throws IOException {
        try (JsonParser parser = json.createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME && isExpression(parser.currentName())) {
                    return true;
                }
            }
            return false;
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private static boolean isExpression(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(EXPRESSION);
    }
}

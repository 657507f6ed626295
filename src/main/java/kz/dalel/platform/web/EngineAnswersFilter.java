package kz.dalel.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import kz.dalel.shared.Language;
import kz.dalel.shared.Refusal;
import kz.dalel.shared.UserError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;

/**
 * Says in our words what the engine's and the web applications' own interfaces refuse in theirs, which name classes, tables and whatever
 * the caller may not see. As shipped they also answer with 500 to whoever asks for what there is not.
 */
class EngineAnswersFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(EngineAnswersFilter.class);

    private static final String OURS = "/camunda/api/dalel/";
    private static final String HEAD = "HEAD";
    private static final int INVALID = 400;
    private static final int FAULT = 500;
    private static final int UNAVAILABLE = 503;

    /**
     * What the engine calls a failure, and what it is. Everything that is open only reads: what the engine makes nothing of is a
     * question that was asked wrongly, and what it falls over is not there.
     */
    private static final Map<String, Integer> STATUS_BY_TYPE = Map.of(
            "NullValueException", 404,
            "NotFoundException", 404,
            "NullPointerException", 404,
            "ProcessEngineException", 400,
            "NotValidException", 400,
            "IllegalArgumentException", 400,
            "BadUserRequestException", 400,
            "StreamConstraintsException", 400);

    /** The database is away, or the question is about tables that there are not, such as those of cases. */
    private static final String OF_DATABASE = "ProcessEnginePersistenceException";

    /** A transaction could be neither begun nor ended: the database was away, even if it is back already. */
    private static final Set<String> AWAY =
            Set.of("DataAccessResourceFailureException", "CannotCreateTransactionException", "JpaSystemException", "TransactionSystemException");

    private static final int WAIT_SECONDS = 2;

    private final transient StatusSentences sentences;
    private final transient MessageSource messages;
    private final transient ObjectMapper json;
    private final transient DataSource database;

    EngineAnswersFilter(StatusSentences sentences, MessageSource messages, ObjectMapper json, DataSource database) {
        this.sentences = sentences;
        this.messages = messages;
        this.json = json;
        this.database = database;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        if (request.getRequestURI().substring(request.getContextPath().length()).startsWith(OURS)) {
            chain.doFilter(request, response);
            return;
        }
        WithheldErrors withheld = new WithheldErrors(response);
        chain.doFilter(HEAD.equals(request.getMethod()) ? new AskedInFull(request) : request, withheld);
        if (withheld.isError()) {
            answer(response, withheld.getStatus(), withheld.said());
        }
    }

    private void answer(HttpServletResponse response, int told, String said) throws IOException {
        int status = told == FAULT ? statusOf(typeIn(said)) : told;
        byte[] answer = json.writeValueAsBytes(refusal(status, said));
        response.resetBuffer();
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setContentLength(answer.length);
        response.getOutputStream().write(answer);
    }

    private int statusOf(String type) {
        if (AWAY.contains(type)) {
            return UNAVAILABLE;
        }
        if (OF_DATABASE.equals(type)) {
            return databaseAnswers() ? INVALID : UNAVAILABLE;
        }
        return STATUS_BY_TYPE.getOrDefault(type, FAULT);
    }

    private boolean databaseAnswers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(WAIT_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }

    private Refusal refusal(int status, String said) {
        if (status == UNAVAILABLE) {
            LOG.error("the engine did not reach the database: {}", said);
            return new Refusal(UserError.Kind.UNAVAILABLE.name(), text("platform.databaseAway"), List.of());
        }
        if (status >= FAULT) {
            String number = UUID.randomUUID().toString();
            LOG.error("unexpected failure {} of the engine's interface: {}", number, said);
            return new Refusal("UNEXPECTED", text("platform.unexpected", number), List.of());
        }
        return sentences.refusal(status);
    }

    private String typeIn(String said) {
        try {
            return json.readTree(said).path("type").asText();
        } catch (JsonProcessingException e) {
            return "";
        }
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, Language.current().locale());
    }

    /** The engine says what failed in the content of its answer, which it leaves out where none was asked for. The server leaves it out then. */
    private static final class AskedInFull extends HttpServletRequestWrapper {

        private AskedInFull(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }
    }
}

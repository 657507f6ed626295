package kz.dalel.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import kz.dalel.testing.DalelTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;

@DalelTest
class DatabaseFaultFilterTest {

    private static final Exception AWAY = new CannotCreateTransactionException("none", new SQLTransientConnectionException("none free"));
    private static final Exception FULL = new ServletException(new DataAccessResourceFailureException("full", new SQLException("full", "53100")));

    @Autowired
    private DatabaseFaultFilter filter;

    @Autowired
    private StatusSentences sentences;

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void shouldSayThatTheDatabaseIsAway_whenATokenOrAKeyCannotBeLookedUp() throws Exception {
        filter.doFilter(new MockHttpServletRequest("POST", "/api/v1/submissions/7/submit"), response, failing(AWAY));

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentType()).startsWith("application/problem+json");
        assertThat(response.getContentAsString()).contains("База данных сейчас не отвечает", "urn:dalel:problem:service-unavailable");
    }

    @Test
    void shouldLeaveItToThePageOfErrors_whenItIsFullElsewhere() throws Exception {
        filter.doFilter(new MockHttpServletRequest("GET", "/camunda/dalel/desk"), response, failing(FULL));

        assertThat(response.getStatus()).isEqualTo(507);
        assertThat(sentences.refusal(507).message()).contains("закончилось место");
        assertThat(sentences.refusal(503).message()).contains("не отвечает");
    }

    @Test
    void shouldLeaveOtherFaultsFaults() {
        FilterChain chain = failing(new IllegalStateException("ours", new SQLException("no such column", "42703")));

        assertThatThrownBy(() -> filter.doFilter(new MockHttpServletRequest("GET", "/"), response, chain)).hasMessage("ours");
    }

    private static FilterChain failing(Exception failure) {
        return (request, answer) -> {
            if (failure instanceof ServletException ofServlet) {
                throw ofServlet;
            }
            throw (RuntimeException) failure;
        };
    }
}

package kz.dalel.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import kz.dalel.api.AnswerOnce;
import kz.dalel.api.ApiTokens;
import kz.dalel.api.IssueApiToken;
import kz.dalel.platform.gate.AnswerHeaders;
import kz.dalel.platform.gate.CallLimits;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.PersonId;
import kz.dalel.testing.ApiClient;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.util.ReflectionTestUtils;

/** A body's system calls without end: through the running application's own filters, built anew with a limit. */
@DalelTest
class ApiCallLimitTest {

    private static final String QUARTERS = "/api/v1/quarters/2026-Q3/submissions";

    @LocalServerPort
    private int port;
    @Autowired
    private Scene scene;
    @Autowired
    private IssueApiToken issueToken;
    @Autowired
    private HttpSecurity http;
    @Autowired
    private ApiTokens tokens;
    @Autowired
    private AnswerOnce answers;
    @Autowired
    private IdentityService identities;
    @Autowired
    private ApiProblems problems;
    @Autowired
    private AnswerHeaders headers;

    @Autowired
    @Qualifier("apiFilters")
    private SecurityFilterChain api;

    @Test
    void shouldHaveASystemWait_whateverItsTokens_andNobodyElse() throws Exception {
        BodyId body = scene.body("HLD", BodyKind.KGS, Map.of());
        PersonId officer = scene.person("officer", Role.OFFICER, body);
        ApiClient first = new ApiClient(port, issueToken.handle(officer, "СЭД", 90).secret());
        ApiClient second = new ApiClient(port, issueToken.handle(officer, "Склад", 90).secret());
        ApiClient other = new ApiClient(port, issueToken.handle(scene.person("colleague", Role.OFFICER, body), "СЭД", 90).secret());
        List<Filter> before = api.getFilters();
        ReflectionTestUtils.setField(api, "filters", new ApiSecurity()
                .apiFilters(http, tokens, answers, identities, problems, headers, new CallLimits(1)).getFilters());
        try {
            assertThat(first.get(QUARTERS).statusCode()).isNotEqualTo(429);
            HttpResponse<String> refused = second.get(QUARTERS);
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).hasValueSatisfying(seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 60));
            assertThat(refused.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
            assertThat(refused.body()).contains("urn:dalel:problem:too-many-requests", "Слишком много запросов");
            assertThat(other.get(QUARTERS).statusCode()).isNotEqualTo(429);
            assertThat(new ApiClient(port, null).get("/api/openapi").statusCode()).as("anybody may read what there is").isEqualTo(200);
        } finally {
            ReflectionTestUtils.setField(api, "filters", before);
        }
    }
}

package kz.dalel.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.WebSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A worker follows the policy it comes with: whatever an officer's PDF makes of PDF.js, it can reach nobody and start nothing. */
@DalelTest
class PdfWorkerPolicyFilterTest {

    private static final String POLICY = "Content-Security-Policy";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"build/pdf.worker.min.mjs", "build/pdf.min.mjs", "wasm/openjpeg.wasm"})
    void shouldGiveThePartsOfTheLibraryAPolicyOfTheirOwn(String part) {
        HttpResponse<String> answer = WebSession.anonymous(port).get("/webjars/pdfjs-dist/" + part);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues(POLICY))
                .singleElement()
                .satisfies(policy -> assertThat(policy)
                        .startsWith("default-src 'none';")
                        .contains("connect-src 'self'")
                        .doesNotContain("'unsafe-eval'", "'unsafe-inline'", "http", "*"));
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsOnly("nosniff");
    }

    @Test
    void shouldLeaveThePagesPolicyAlone() {
        HttpResponse<String> page = WebSession.anonymous(port).get("/camunda/app/tasklist/default/");

        assertThat(page.headers().allValues(POLICY)).noneMatch(policy -> policy.contains("default-src 'none'"));
        assertThat(page.headers().allValues(POLICY)).anyMatch(policy -> policy.contains("worker-src 'self'"));
    }
}

package kz.dalel.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PageNonceFilterTest {

    private static final String POLICY = "Content-Security-Policy";

    private final PageNonceFilter filter = new PageNonceFilter();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void shouldAllowThePagesOwnScripts_whenAnotherRequestTookTheNumberMeanwhile() throws Exception {
        filter.doFilter(new MockHttpServletRequest("GET", "/camunda/app/tasklist/default/"), response, answering("theirs", "page_s-Own"));

        assertThat(response.getHeader(POLICY)).isEqualTo("script-src 'nonce-page_s-Own' 'self'");
        assertThat(response.getContentAsString()).isEqualTo("<script nonce=\"page_s-Own\"></script>");
    }

    @Test
    void shouldLeaveAloneWhatIsNoPage() throws Exception {
        filter.doFilter(new MockHttpServletRequest("GET", "/camunda/app/tasklist/scripts/config.js"), response, answering("one", "other"));

        assertThat(response.getHeader(POLICY)).isEqualTo("script-src 'nonce-one' 'self'");
    }

    private static FilterChain answering(String numberInPolicy, String numberInPage) {
        return (request, answer) -> {
            ((HttpServletResponse) answer).setHeader(POLICY, "script-src 'nonce-%s' 'self'".formatted(numberInPolicy));
            answer.getWriter().write("<script nonce=\"%s\"></script>".formatted(numberInPage));
        };
    }
}

package kz.dalel.platform.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import kz.dalel.registry.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;

class CallLimitFilterTest {

    private static final int LIMIT = 1_000;

    private final CallLimitFilter filter = filter(LIMIT);

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void shouldAskWhoCallsWithoutEndToWait_andNobodyElse() throws Exception {
        signIn("anna");
        int answered = 0;
        MockHttpServletResponse last = call(filter);
        // Some are given back while they are used up; twice as many never are.
        while (last.getStatus() == 200 && answered < 2 * LIMIT) {
            answered++;
            last = call(filter);
        }

        assertThat(answered).isBetween(LIMIT, 2 * LIMIT - 1);
        assertThat(last.getStatus()).isEqualTo(429);
        assertThat(last.getHeader("Retry-After")).isEqualTo("1");
        assertThat(last.getContentAsString()).contains("TOO_MANY");
        signIn("boris");
        assertThat(call(filter).getStatus()).isEqualTo(200);
    }

    @Test
    void shouldCountNobody_whereNoLimitIsSet_norWhoIsNotSignedIn() throws Exception {
        CallLimitFilter none = filter(0);
        CallLimitFilter one = filter(1);
        for (int call = 0; call < 5; call++) {
            assertThat(call(one).getStatus()).as("strangers are refused by the gate").isEqualTo(200);
        }
        signIn("anna");
        for (int call = 0; call < 5; call++) {
            assertThat(call(none).getStatus()).isEqualTo(200);
        }
    }

    private static CallLimitFilter filter(int perMinute) {
        StaticMessageSource messages = new StaticMessageSource();
        messages.setUseCodeAsDefaultMessage(true);
        return new CallLimitFilter(new CallLimits(perMinute), new GateRefusals(messages, new ObjectMapper()));
    }

    private static void signIn(String login) {
        SecurityContextHolder.getContext().setAuthentication(new SignedInPerson(login, Set.of(Role.OFFICER), false));
    }

    private static MockHttpServletResponse call(CallLimitFilter filter) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(new MockHttpServletRequest("GET", "/camunda/api/dalel/desk"), response, new MockFilterChain());
        return response;
    }
}

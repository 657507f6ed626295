package kz.dalel.platform.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import java.time.Clock;
import kz.dalel.registry.People;
import kz.dalel.registry.SignInId;
import kz.dalel.shared.PersonId;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class StaticFilesTest {

    private final StaticFiles files = new StaticFiles();

    /** A page of the task list has a hundred of them. */
    @ParameterizedTest
    @ValueSource(strings = {"/css/dalel.css", "/images/dalel.svg", "/webjars/pdfjs-dist/build/pdf.mjs", "/camunda/app/tasklist/scripts/dalel/dom.js",
        "/camunda/app/cockpit/locales/ru.json", "/camunda/lib/deps.js", "/camunda/assets/IBMPlexSans-Bold.woff", "/camunda/favicon.ico",
        "/camunda/api/tasklist/plugin/tasklistPlugins/static/app/plugin.js", "/engine-rest/engine", "/nothing"})
    void shouldAskTheDatabaseNothing_forAFileOrWhatThereIsNot(String path) throws Exception {
        People people = mock(People.class);
        SignInDesk desk = mock(SignInDesk.class);
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        AuthenticationUtil.getAuthsFromSession(request.getSession(true)).addOrReplace(new UserAuthentication("anna", "default"));
        SessionSignIn.of(SignInId.of("00000000-0000-0000-0000-000000000000"), PersonId.of("anna")).keepIn(request.getSession());

        new SessionPersonFilter(files, new AllowedCalls(), people, desk, Clock.systemUTC())
                .doFilter(request, new MockHttpServletResponse(), new MockFilterChain());

        verifyNoInteractions(people, desk);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/rating", "/camunda/app/tasklist/default/", "/camunda/dalel/desk", "/camunda/api/dalel/desk",
        "/camunda/api/engine/engine/default/user/a.b/profile", "/camunda/api/dalel/files/x.css", "/api/openapi"})
    void shouldTakeNoPageOrDataForAFile(String path) {
        assertThat(files.matches(new MockHttpServletRequest("GET", path))).isFalse();
    }
}

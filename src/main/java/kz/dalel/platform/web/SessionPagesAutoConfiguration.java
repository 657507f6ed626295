package kz.dalel.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import java.util.EnumSet;
import org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;

/**
 * Puts our own pages into the session of the web applications: whoever is logged in there is logged in here. Their addresses lie
 * beside those of the web applications, so that the cookie with the CSRF token, which may be given out for {@code /camunda} only, is
 * sent and can be read by the pages' scripts.
 */
@AutoConfiguration(after = CamundaBpmWebappAutoConfiguration.class)
class SessionPagesAutoConfiguration {

    private static final String PAGES = "/camunda/dalel/*";

    /** What Camunda calls the filter that takes the person over from the session. */
    private static final String AUTHENTICATION = "Authentication Filter";

    @Bean
    ServletContextInitializer sessionOfPages() {
        return servletContext -> {
            FilterRegistration authentication = servletContext.getFilterRegistration(AUTHENTICATION);
            if (authentication == null) {
                throw new IllegalStateException("the web applications have no filter \"" + AUTHENTICATION + "\" any more");
            }
            authentication.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, PAGES);
        };
    }
}

package kz.dalel.platform.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import javax.sql.DataSource;
import org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;

/**
 * Registers the filters behind those of the web applications. Filters of one kind run in the order of their registration, and an
 * auto-configuration is the way to come after another one's.
 */
@AutoConfiguration(after = CamundaBpmWebappAutoConfiguration.class)
class EngineApiFilterAutoConfiguration {

    private static final String INTERFACES = "/camunda/api/*";

    /** What the engine answers itself comes last: what our controllers answer in its stead is said well already. */
    @Bean
    ServletContextInitializer engineApiFilter(StatusSentences sentences, MessageSource messages, ObjectMapper json, DataSource database) {
        return servletContext -> {
            servletContext.addFilter("EngineApiFilter", new EngineApiFilter())
                    .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, INTERFACES);
            servletContext.addFilter("EngineAnswersFilter", new EngineAnswersFilter(sentences, messages, json, database))
                    .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, INTERFACES);
        };
    }
}

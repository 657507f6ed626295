package kz.dalel.platform.web;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;

/**
 * Registers the filter behind those of the web applications. Filters of one kind run in the order of their registration, and an
 * auto-configuration is the way to come after another one's.
 */
@AutoConfiguration(after = CamundaBpmWebappAutoConfiguration.class)
class EngineApiFilterAutoConfiguration {

    @Bean
    ServletContextInitializer engineApiFilter() {
        return servletContext -> servletContext.addFilter("EngineApiFilter", new EngineApiFilter())
                .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, "/camunda/api/*");
    }
}

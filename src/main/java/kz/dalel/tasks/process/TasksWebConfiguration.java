package kz.dalel.tasks.process;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Every controller beside the web applications serves logged-in people only: REST, pages, and the interface for bodies' own systems. */
@Configuration(proxyBeanMethods = false)
class TasksWebConfiguration implements WebMvcConfigurer {

    private static final String REST = "/camunda/api/dalel/**";
    private static final String PAGES = "/camunda/dalel/**";
    private static final String API = "/api/v1/**";

    private final RequestPerson requestPerson;

    TasksWebConfiguration(RequestPerson requestPerson) {
        this.requestPerson = requestPerson;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(requestPerson).addPathPatterns(REST, PAGES, API);
    }
}

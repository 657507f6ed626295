package kz.dalel.platform.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/**
 * Files that come with the application and are the same for everybody: no person has to be known for them, and browsers may keep
 * them. In the web applications their names have an ending, and pages' names have none.
 */
@Component
class StaticFiles implements RequestMatcher {

    private static final Pattern ADDRESSES = Pattern.compile("/(css|images|webjars)/.*|(/camunda)?/favicon\\.ico|/camunda/(assets|lib)/.*"
            + "|/camunda/app/.*\\.[a-z0-9]+|/camunda/api/[a-z]+/plugin/[A-Za-z]+/static/.*|/api/swagger-ui/.*");

    @Override
    public boolean matches(HttpServletRequest request) {
        return ADDRESSES.matcher(request.getRequestURI().substring(request.getContextPath().length())).matches();
    }
}

package kz.dalel.tasks.process;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kz.dalel.shared.PersonId;
import kz.dalel.tasks.CurrentPerson;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Takes the person over from the web applications' login, or from whom a token speaks for, and turns strangers away. While a
 * controller of ours runs, the engine is driven in the application's own name, see {@link EngineAuthority}.
 */
@Component
class RequestPerson implements CurrentPerson, HandlerInterceptor {

    private static final String PERSON = RequestPerson.class.getName();

    private final IdentityService identities;

    RequestPerson(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Authentication person = identities.getCurrentAuthentication();
        if (person == null || person.getUserId() == null) {
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
        }
        request.setAttribute(PERSON, person);
        identities.clearAuthentication();
        return true;
    }

    @Override
    public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
        identities.setAuthentication((Authentication) request.getAttribute(PERSON));
    }

    @Override
    public PersonId id() {
        return PersonId.of(current().getUserId());
    }

    @Override
    public boolean isIn(String group) {
        return current().getGroupIds() != null && current().getGroupIds().contains(group);
    }

    private static Authentication current() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        Object person = request == null ? null : request.getAttribute(PERSON, RequestAttributes.SCOPE_REQUEST);
        if (person == null) {
            throw new IllegalStateException("not within a request of a logged-in person");
        }
        return (Authentication) person;
    }
}

package kz.dalel.platform.gate;

import jakarta.servlet.http.HttpServletRequest;
import kz.dalel.registry.CurrentSignIn;
import kz.dalel.registry.SignInId;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Takes the sign-in over from the gate, which has found it good. */
@Component
class RequestSignIn implements CurrentSignIn {

    private static final String SIGN_IN = RequestSignIn.class.getName();

    static void note(HttpServletRequest request, SignInId id) {
        request.setAttribute(SIGN_IN, id);
    }

    @Override
    public SignInId id() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        Object signIn = request == null ? null : request.getAttribute(SIGN_IN, RequestAttributes.SCOPE_REQUEST);
        if (signIn == null) {
            throw new IllegalStateException("not within a request of somebody who has signed in");
        }
        return (SignInId) signIn;
    }
}

package kz.dalel.platform.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import kz.dalel.registry.OpenSignIn;
import kz.dalel.registry.SignInId;
import kz.dalel.registry.SignIns;
import kz.dalel.shared.PersonId;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Where every way of signing in ends: the session gets a sign-in of whoever has been found to be who he or she is. */
@Component
class SignInDesk {

    private static final int LONGEST_ADDRESS = 64;
    private static final int LONGEST_BROWSER = 300;

    private final SignIns signIns;

    SignInDesk(SignIns signIns) {
        this.signIns = signIns;
    }

    /** @return false if there is nothing for the person to sign in for: the registry names no role today */
    boolean begin(HttpServletRequest request, PersonId person) {
        HttpSession session = request.getSession();
        leave(session);
        Optional<SignInId> begun = signIns.begin(person, cut(request.getRemoteAddr(), LONGEST_ADDRESS),
                cut(request.getHeader(HttpHeaders.USER_AGENT), LONGEST_BROWSER));
        begun.ifPresent(id -> SessionSignIn.of(id, person).keepIn(session));
        return begun.isPresent();
    }

    /** Ends what the session was signed in with, if it was. */
    void leave(HttpSession session) {
        SessionSignIn.in(session).ifPresent(before -> {
            SessionSignIn.forget(session);
            leave(before);
        });
    }

    void leave(SessionSignIn before) {
        signIns.leave(before.signIn(), before.person());
    }

    /** Empty if the sign-in has been ended, here or elsewhere. */
    Optional<OpenSignIn> use(SessionSignIn signIn) {
        return signIns.use(signIn.signIn(), signIn.person());
    }

    private static String cut(String text, int longest) {
        String line = text == null ? "" : GateRefusals.printable(text);
        return line.substring(0, Math.min(longest, line.length()));
    }
}

package kz.dalel.platform.gate;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import kz.dalel.registry.SignInId;
import kz.dalel.shared.PersonId;

/**
 * Which sign-in a session belongs to, as the session keeps it.
 *
 * @param id key of the sign-in
 * @param login whose it is
 */
record SessionSignIn(UUID id, String login) implements Serializable {

    private static final String ATTRIBUTE = SessionSignIn.class.getName();

    static SessionSignIn of(SignInId id, PersonId person) {
        return new SessionSignIn(id.value(), person.value());
    }

    /** @param session null for none */
    static Optional<SessionSignIn> in(HttpSession session) {
        return session == null ? Optional.empty() : Optional.ofNullable((SessionSignIn) session.getAttribute(ATTRIBUTE));
    }

    static void forget(HttpSession session) {
        session.removeAttribute(ATTRIBUTE);
    }

    void keepIn(HttpSession session) {
        session.setAttribute(ATTRIBUTE, this);
    }

    SignInId signIn() {
        return new SignInId(id);
    }

    PersonId person() {
        return PersonId.of(login);
    }
}

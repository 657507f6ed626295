package kz.dalel.testing;

import kz.dalel.shared.PersonId;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Logs people of a test's scene in. */
@Component
public class Logins {

    private final IdentityService identities;

    Logins(IdentityService identities) {
        this.identities = identities;
    }

    /** A new session of the person. */
    public WebSession session(int port, PersonId person) {
        User user = identities.createUserQuery().userId(person.value()).singleResult();
        user.setPassword(EnginePeople.PASSWORD);
        identities.saveUser(user);
        return WebSession.login(port, person.value(), EnginePeople.PASSWORD);
    }
}

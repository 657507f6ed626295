package kz.dalel.testing;

import kz.dalel.shared.PersonId;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** People who can log in, for tests that need no more of a person than a login and groups. */
@Component
public class EnginePeople {

    public static final String PASSWORD = "a-password-for-tests";

    private final IdentityService identities;

    EnginePeople(IdentityService identities) {
        this.identities = identities;
    }

    /** Makes the person, and those of the groups that there are not yet. */
    public PersonId person(String login, String... groups) {
        User user = identities.newUser(login);
        user.setFirstName(login);
        user.setLastName("Testova");
        user.setPassword(PASSWORD);
        identities.saveUser(user);
        for (String id : groups) {
            if (identities.createGroupQuery().groupId(id).count() == 0) {
                Group group = identities.newGroup(id);
                group.setName(id);
                identities.saveGroup(group);
            }
            identities.createMembership(login, id);
        }
        return PersonId.of(login);
    }

    /** Logs somebody in who has been appointed already and has no password yet. */
    public WebSession login(int port, PersonId person) {
        User user = identities.createUserQuery().userId(person.value()).singleResult();
        user.setPassword(PASSWORD);
        identities.saveUser(user);
        return WebSession.login(port, person.value(), PASSWORD);
    }
}

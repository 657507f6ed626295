package kz.dalel.testing;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.dalel.registry.Role;
import kz.dalel.shared.PersonId;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/**
 * People who can log in, for tests that need no more of a person than a login and groups. The registry knows them by the roles that
 * their groups stand for; whoever is in none of those groups is an officer of some body.
 */
@Component
public class EnginePeople {

    public static final String PASSWORD = "a-password-for-tests";

    private final IdentityService identities;
    private final Tampering registry;

    EnginePeople(IdentityService identities, Tampering registry) {
        this.identities = identities;
        this.registry = registry;
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
        register(login, groups);
        return PersonId.of(login);
    }

    private void register(String login, String... groups) {
        registry.sql("insert into dalel.person (login, name) values (:login, :login)", Map.of("login", login));
        Set<Role> roles = Arrays.stream(Role.values()).filter(role -> Arrays.asList(groups).contains(role.group())).collect(Collectors.toSet());
        for (Role role : roles.isEmpty() ? Set.of(Role.OFFICER) : roles) {
            registry.sql("insert into dalel.person_role (person, role, body, valid_from) values (:login, :role, nullif(:body, ''), date '2000-01-01')",
                    Map.of("login", login, "role", role.name(), "body", role.isOfBody() ? "TESTERS" : ""));
        }
    }

    /** Logs somebody in who has been appointed already and has no password yet. */
    public WebSession login(int port, PersonId person) {
        User user = identities.createUserQuery().userId(person.value()).singleResult();
        user.setPassword(PASSWORD);
        identities.saveUser(user);
        return WebSession.login(port, person.value(), PASSWORD);
    }
}

package kz.dalel.start;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kz.dalel.registry.People;
import kz.dalel.registry.Person;
import kz.dalel.registry.RegisteredBody;
import kz.dalel.registry.Registry;
import kz.dalel.registry.Role;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people of the demo, all of whom share one password that is told to everybody. */
@Component
@Profile("demo")
class DemoLogins {

    private final Registry registry;
    private final People people;
    private final Clock clock;

    DemoLogins(Registry registry, People people, Clock clock) {
        this.registry = registry;
        this.people = people;
        this.clock = clock;
    }

    /** Everybody who holds a role today, role by role and by login. */
    @Transactional(readOnly = true)
    public List<Login> all() {
        List<RegisteredBody> bodies = registry.bodiesOn(LocalDate.now(clock));
        return Arrays.stream(Role.values())
                .flatMap(role -> holders(role, bodies).sorted(Comparator.comparing(Login::login)))
                .toList();
    }

    private Stream<Login> holders(Role role, List<RegisteredBody> bodies) {
        return role.isOfBody()
                ? bodies.stream().flatMap(body -> logins(role, people.holders(role, body.id()), body.name()))
                : logins(role, people.holders(role), "");
    }

    private static Stream<Login> logins(Role role, List<Person> holders, String body) {
        return holders.stream().map(holder -> new Login(holder.id().value(), holder.name(), role.code(), body));
    }

    /**
     * Somebody one can log in as.
     *
     * @param login the user name
     * @param person name of the person
     * @param role code of the role
     * @param body name of the body it is held for; empty where it is held for the whole system
     */
    record Login(String login, String person, String role, String body) {}
}

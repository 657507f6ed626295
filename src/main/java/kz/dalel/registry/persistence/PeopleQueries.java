package kz.dalel.registry.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.dalel.registry.HeldRole;
import kz.dalel.registry.Person;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is who, and who held which role when. */
@Repository
public class PeopleQueries {

    private static final String HOLDS = " :day between r.valid_from and coalesce(r.valid_to, 'infinity') ";

    private final JdbcClient jdbc;

    PeopleQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Person> person(PersonId id) {
        return jdbc.sql("select login, name, email from dalel.person where login = :login")
                .param("login", id.value())
                .query((row, number) -> person(row))
                .optional();
    }

    public boolean holds(PersonId person, HeldRole role, LocalDate day) {
        return jdbc.sql("select exists (select from dalel.person_role r where person = :person and role = :role"
                        + " and body is not distinct from :body::text and" + HOLDS + ")")
                .param("person", person.value())
                .param("role", role.role().name())
                .param("body", bodyOf(role))
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    public Set<HeldRole> rolesOf(PersonId person, LocalDate day) {
        return jdbc.sql("select role, body from dalel.person_role r where person = :person and" + HOLDS)
                .param("person", person.value())
                .param("day", day)
                .query((row, number) -> RegistryTables.heldRole(row))
                .set();
    }

    /** Everybody who was ever registered, with the roles held on the day. */
    public Map<Person, Set<HeldRole>> everybody(LocalDate day) {
        return read("", day, Set.of());
    }

    /** Those people, with the roles held on the day. */
    public Map<Person, Set<HeldRole>> people(Collection<PersonId> people, LocalDate day) {
        return read(" where p.login = any(:logins)", day, people);
    }

    /** In the order of their names. */
    public List<Person> holders(HeldRole role, LocalDate day) {
        return jdbc.sql("select p.login, p.name, p.email from dalel.person_role r join dalel.person p on p.login = r.person"
                        + " where r.role = :role and r.body is not distinct from :body::text and" + HOLDS
                        + "order by p.name, p.login")
                .param("role", role.role().name())
                .param("body", bodyOf(role))
                .param("day", day)
                .query((row, number) -> person(row))
                .list();
    }

    /** Whether the person holds, held or is to hold a role of the body; rows that never held do not count. */
    public boolean everBelongedTo(PersonId person, BodyId body) {
        return jdbc.sql("select exists (select from dalel.person_role where person = :person and body = :body"
                        + " and (valid_to is null or valid_to >= valid_from))")
                .param("person", person.value())
                .param("body", body.value())
                .query(Boolean.class)
                .single();
    }

    private Map<Person, Set<HeldRole>> read(String condition, LocalDate day, Collection<PersonId> people) {
        Map<Person, Set<HeldRole>> roles = new LinkedHashMap<>();
        jdbc.sql("select p.login, p.name, p.email, r.role, r.body from dalel.person p left join dalel.person_role r"
                        + " on r.person = p.login and" + HOLDS + condition + " order by p.login")
                .param("day", day)
                .param("logins", people.stream().map(PersonId::value).toArray(String[]::new))
                .query(row -> {
                    Set<HeldRole> held = roles.computeIfAbsent(person(row), person -> new HashSet<>());
                    if (row.getString("role") != null) {
                        held.add(RegistryTables.heldRole(row));
                    }
                });
        return roles;
    }

    private static String bodyOf(HeldRole role) {
        return role.body().map(BodyId::value).orElse(null);
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(PersonId.of(row.getString("login")), row.getString("name"), row.getString("email"));
    }
}

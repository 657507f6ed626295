package kz.dalel.registry.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
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

/** Who is who, and who held which role when, in their own right or as somebody's deputy. */
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

    public Optional<Person> byLogin(String login) {
        return jdbc.sql("select login, name, email from dalel.person where lower(login) = lower(:login)")
                .param("login", login)
                .query((row, number) -> person(row))
                .optional();
    }

    public boolean holds(PersonId person, HeldRole role, LocalDate day) {
        return jdbc.sql("select exists (select from dalel.held_role r where person = :person and role = :role"
                        + " and body is not distinct from :body::text and" + HOLDS + ")")
                .param("person", person.value())
                .param("role", role.role().name())
                .param("body", bodyOf(role))
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    public Set<HeldRole> rolesOf(PersonId person, LocalDate day) {
        return jdbc.sql("select distinct role, body from dalel.held_role r where person = :person and" + HOLDS)
                .param("person", person.value())
                .param("day", day)
                .query((row, number) -> RegistryTables.heldRole(row))
                .set();
    }

    /** Those of {@link #rolesOf} that the person holds in his or her own right. */
    public Set<HeldRole> ownRolesOf(PersonId person, LocalDate day) {
        return jdbc.sql("select role, body from dalel.person_role r where person = :person and" + HOLDS)
                .param("person", person.value())
                .param("day", day)
                .query((row, number) -> RegistryTables.heldRole(row))
                .set();
    }

    /** Everybody who was ever registered, with the roles held on the day. */
    public Map<Person, Set<HeldRole>> everybody(LocalDate day) {
        return read("held_role", "", day, Set.of());
    }

    /** As {@link #everybody}, with the roles that people hold in their own right. */
    public Map<Person, Set<HeldRole>> everybodysOwnRoles(LocalDate day) {
        return read("person_role", "", day, Set.of());
    }

    /** Those people, with the roles held on the day. */
    public Map<Person, Set<HeldRole>> people(Collection<PersonId> people, LocalDate day) {
        return read("held_role", " where p.login = any(:logins)", day, people);
    }

    /** In the order of their names. */
    public List<Person> holders(HeldRole role, LocalDate day) {
        return jdbc.sql("select distinct p.login, p.name, p.email from dalel.held_role r join dalel.person p on p.login = r.person"
                        + " where r.role = :role and r.body is not distinct from :body::text and" + HOLDS
                        + "order by p.name, p.login")
                .param("role", role.role().name())
                .param("body", bodyOf(role))
                .param("day", day)
                .query((row, number) -> person(row))
                .list();
    }

    /** Who holds or is to hold a role of the body, or held one on the day or later; rows that never held do not count. */
    public Set<PersonId> connectedWith(BodyId body, LocalDate since) {
        return jdbc.sql("""
                        select distinct person from dalel.held_role
                        where body = :body and (valid_to is null or valid_to >= valid_from and valid_to >= :since)
                        """)
                .param("body", body.value())
                .param("since", since)
                .query((row, number) -> PersonId.of(row.getString("person")))
                .set();
    }

    /** The projects that people are attached to on the day; whoever is attached to none is absent. */
    public Map<PersonId, Set<Integer>> projects(LocalDate day) {
        Map<PersonId, Set<Integer>> projects = new HashMap<>();
        jdbc.sql("select r.person, r.project from dalel.verifier_project r where" + HOLDS)
                .param("day", day)
                .query(row -> {
                    projects.computeIfAbsent(PersonId.of(row.getString("person")), person -> new HashSet<>())
                            .add(row.getInt("project"));
                });
        return projects;
    }

    /** The bodies of which that is so. */
    public Set<BodyId> bodiesEverBelongedTo(PersonId person) {
        return jdbc.sql("select distinct body from dalel.person_role where person = :person and body is not null"
                        + " and (valid_to is null or valid_to >= valid_from)")
                .param("person", person.value())
                .query((row, number) -> BodyId.of(row.getString("body")))
                .set();
    }

    private Map<Person, Set<HeldRole>> read(
            String source, String condition, LocalDate day, Collection<PersonId> people) {
        Map<Person, Set<HeldRole>> roles = new LinkedHashMap<>();
        jdbc.sql("select p.login, p.name, p.email, r.role, r.body from dalel.person p left join dalel." + source + " r"
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

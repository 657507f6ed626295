package kz.dalel.registry.persistence;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.dalel.registry.Person;
import kz.dalel.shared.PersonId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** People by login. */
@Repository
public class PersonTable {

    private final JdbcTemplate jdbc;

    PersonTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those of the people who are registered, by login in lower case: two logins may not differ in case only, because
     * identity providers do not tell such logins apart.
     */
    public Map<String, Person> byFoldedLogin(Collection<PersonId> logins) {
        Map<String, Person> people = new HashMap<>();
        jdbc.query(
                "select login, name, email from dalel.person where lower(login) = any(?)",
                statement -> TextArray.set(statement, logins.stream().map(PersonTable::folded).toList()),
                row -> {
                    Person person = new Person(
                            PersonId.of(row.getString("login")), row.getString("name"), row.getString("email"));
                    people.put(folded(person.id()), person);
                });
        return people;
    }

    public static String folded(PersonId login) {
        return login.value().toLowerCase(Locale.ROOT);
    }

    /** Adds people, or brings their names and addresses up to date. */
    public void put(Collection<Person> people) {
        List<Object[]> rows = people.stream()
                .map(person -> new Object[] {person.id().value(), person.name(), person.email()})
                .toList();
        if (!rows.isEmpty()) {
            jdbc.batchUpdate("""
                    insert into dalel.person (login, name, email) values (?, ?, ?)
                    on conflict (login) do update set name = excluded.name, email = excluded.email
                    """, rows);
        }
    }
}

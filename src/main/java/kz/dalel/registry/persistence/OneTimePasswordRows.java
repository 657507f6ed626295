package kz.dalel.registry.persistence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import kz.dalel.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Access to {@code dalel.one_time_password}; {@link SignInRows} asks it with every request. */
@Repository
public class OneTimePasswordRows {

    private final JdbcClient jdbc;

    OneTimePasswordRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void put(PersonId person, Instant at) {
        jdbc.sql("""
                        insert into dalel.one_time_password (person, set_at) values (:person, :at)
                        on conflict (person) do update set set_at = excluded.set_at
                        """)
                .param("person", person.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** When it was made; empty if the person's password is no such one. */
    public Optional<Instant> setAt(PersonId person) {
        return jdbc.sql("select set_at from dalel.one_time_password where person = :person").param("person", person.value())
                .query((row, number) -> row.getTimestamp("set_at").toInstant()).optional();
    }

    public void remove(PersonId person) {
        jdbc.sql("delete from dalel.one_time_password where person = :person").param("person", person.value()).update();
    }
}

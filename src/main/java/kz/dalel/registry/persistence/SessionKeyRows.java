package kz.dalel.registry.persistence;

import java.util.Optional;
import java.util.UUID;
import kz.dalel.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which sessions of a person are good. */
@Repository
public class SessionKeyRows {

    private final JdbcClient jdbc;

    SessionKeyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void put(PersonId person, UUID key) {
        jdbc.sql("insert into dalel.session_key (person, key) values (:person, :key) on conflict (person) do update set key = excluded.key")
                .param("person", person.value())
                .param("key", key)
                .update();
    }

    public Optional<UUID> find(PersonId person) {
        return jdbc.sql("select key from dalel.session_key where person = :person")
                .param("person", person.value())
                .query(UUID.class)
                .optional();
    }
}

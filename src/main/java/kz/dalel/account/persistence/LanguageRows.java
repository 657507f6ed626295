package kz.dalel.account.persistence;

import java.util.Optional;
import kz.dalel.shared.Language;
import kz.dalel.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who chose which language. */
@Repository
public class LanguageRows {

    private final JdbcClient jdbc;

    LanguageRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void put(PersonId person, Language language) {
        jdbc.sql("insert into dalel.person_language (person, language) values (:person, :language) "
                        + "on conflict (person) do update set language = excluded.language")
                .param("person", person.value())
                .param("language", language.code())
                .update();
    }

    public Optional<Language> find(PersonId person) {
        return jdbc.sql("select language from dalel.person_language where person = :person")
                .param("person", person.value())
                .query(String.class)
                .optional()
                .flatMap(Language::find);
    }
}

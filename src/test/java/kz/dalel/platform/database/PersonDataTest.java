package kz.dalel.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.dalel.appeal.AppealPlay;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.PersonId;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever asks what is held about a person gets all of it, and nothing by which one could log in as that person. */
@DalelTest
class PersonDataTest {

    @Autowired
    private Scene scene;

    @Autowired
    private AppealPlay play;

    @Autowired
    private PersonData personData;

    @Autowired
    private JdbcClient database;

    @Test
    void shouldFindEveryRowThatNamesThePerson_inEveryTable() {
        BodyId holding = play.holding("KVG-1");
        PersonId supervisor = scene.person("supervisor", Role.SUPERVISOR);
        PersonId verifier = scene.person("verifier", Role.VERIFIER);
        scene.openQuarter(supervisor);
        play.submitAndVerify(holding, verifier);
        play.untilScored();

        for (String login : List.of("verifier", "officer-KVG-1", "supervisor")) {
            Map<String, Long> named = namedIn(login);
            Map<String, Long> found = personData.of(PersonId.of(login)).entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, table -> (long) table.getValue().size(), Long::sum, TreeMap::new));
            assertThat(found).as(login).isEqualTo(named);
            assertThat(found.keySet()).contains("dalel.person", "dalel.person_role", "dalel.ledger_entry", "public.act_id_user");
        }
        assertThat(personData.of(verifier)).containsKey("dalel.verdict");
        assertThat(personData.of(verifier).get("public.act_id_user").get(0)).doesNotContain("pwd_", "salt_");
        assertThat(personData.of(PersonId.of("nobody"))).isEmpty();
        assertThat(personData.of(PersonId.of("nobody")).keySet()).as("that it was asked for").containsExactly("dalel.ledger_entry");
    }

    /** Looks for the login anywhere in the text of any row. */
    private Map<String, Long> namedIn(String login) {
        Map<String, Long> named = new TreeMap<>();
        List<String> tables = database.sql("select schemaname || '.' || tablename from pg_tables where schemaname in ('dalel', 'public')")
                .query(String.class)
                .list();
        for (String table : tables) {
            long rows = database.sql("select count(*) from " + table + " t where to_jsonb(t)::text ~ :login")
                    .param("login", "[\\[ ,]\\\\?\"" + login + "\\\\?\"[\\], }]")
                    .query(Long.class)
                    .single();
            if (rows > 0) {
                named.put(table, rows);
            }
        }
        return named;
    }
}

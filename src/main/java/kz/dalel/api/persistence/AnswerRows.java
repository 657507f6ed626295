package kz.dalel.api.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import kz.dalel.api.AnswerOnce.Earlier;
import kz.dalel.api.AnswerOnce.Request;
import kz.dalel.api.KeptAnswer;
import kz.dalel.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Access to {@code dalel.api_answer}. */
@Repository
public class AnswerRows {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcClient jdbc;

    AnswerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the key; false if somebody has it. What ran out of time, or was kept long enough, is taken over. */
    public boolean take(Request request, Instant now, Instant takenUntil, Instant keptUntil) {
        return jdbc.sql("""
                                insert into dalel.api_answer as a (person, key, target, taken_until, taken_by, kept_until)
                                values (:person, :key, :target, :taken, :attempt, :kept)
                                on conflict (person, key) do update
                                set target = excluded.target, taken_until = excluded.taken_until,
                                    taken_by = excluded.taken_by, kept_until = excluded.kept_until,
                                    body_sha256 = null, status = null, headers = null, body = null
                                where a.kept_until < :now or a.status is null and a.taken_until < :now
                                """)
                        .param("person", request.person().value())
                        .param("key", request.key())
                        .param("target", request.target())
                        .param("taken", utc(takenUntil))
                        .param("attempt", request.attempt())
                        .param("kept", utc(keptUntil))
                        .param("now", utc(now))
                        .update()
                > 0;
    }

    public Optional<Earlier> find(PersonId person, String key) {
        return jdbc.sql("select * from dalel.api_answer where person = :person and key = :key")
                .param("person", person.value())
                .param("key", key)
                .query(AnswerRows::earlier)
                .optional();
    }

    public void keep(Request request, String bodySha256, KeptAnswer answer) {
        jdbc.sql("""
                        update dalel.api_answer
                        set body_sha256 = :sha256, status = :status, headers = cast(:headers as jsonb), body = :body
                        where person = :person and key = :key and taken_by = :attempt
                        """)
                .param("sha256", bodySha256)
                .param("status", answer.status())
                .param("headers", json(answer.headers()))
                .param("body", answer.body())
                .param("person", request.person().value())
                .param("key", request.key())
                .param("attempt", request.attempt())
                .update();
    }

    /** Holds the key for longer, if this attempt still has it. */
    public void takeAnew(Request request, Instant takenUntil) {
        jdbc.sql("""
                        update dalel.api_answer set taken_until = :taken
                        where person = :person and key = :key and taken_by = :attempt and status is null
                        """)
                .param("taken", utc(takenUntil))
                .param("person", request.person().value())
                .param("key", request.key())
                .param("attempt", request.attempt())
                .update();
    }

    public void giveBack(Request request) {
        jdbc.sql("""
                        delete from dalel.api_answer
                        where person = :person and key = :key and taken_by = :attempt and status is null
                        """)
                .param("person", request.person().value())
                .param("key", request.key())
                .param("attempt", request.attempt())
                .update();
    }

    public void removeKeptUntil(Instant moment) {
        jdbc.sql("delete from dalel.api_answer where kept_until < :moment")
                .param("moment", utc(moment))
                .update();
    }

    private static Earlier earlier(ResultSet row, int number) throws SQLException {
        KeptAnswer answer = row.getBytes("body") == null
                ? null
                : new KeptAnswer(row.getInt("status"), headers(row.getString("headers")), row.getBytes("body"));
        return new Earlier(row.getString("target"), row.getString("body_sha256"), answer);
    }

    private static Map<String, String> headers(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not headers of ours", e);
        }
    }

    private static String json(Map<String, String> headers) {
        try {
            return JSON.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("names and values can always be written", e);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

package kz.dalel.api.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.dalel.api.ApiToken;
import kz.dalel.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Access to {@code dalel.api_token}. */
@Repository
public class TokenRows {

    /** A system that calls many times a second would otherwise write as often. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final JdbcClient jdbc;

    TokenRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(ApiToken token, String sha256) {
        jdbc.sql("""
                        insert into dalel.api_token (id, sha256, person, name, created_at, expires_at)
                        values (:id, :sha256, :person, :name, :created, :expires)
                        """)
                .param("id", token.id())
                .param("sha256", sha256)
                .param("person", token.person().value())
                .param("name", token.name())
                .param("created", token.createdAt().atOffset(ZoneOffset.UTC))
                .param("expires", token.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The latest first. */
    public List<ApiToken> of(PersonId person) {
        return jdbc.sql("select * from dalel.api_token where person = :person order by created_at desc, id")
                .param("person", person.value())
                .query(TokenRows::token)
                .list();
    }

    public Optional<ApiToken> find(String sha256) {
        return jdbc.sql("select * from dalel.api_token where sha256 = :sha256")
                .param("sha256", sha256)
                .query(TokenRows::token)
                .optional();
    }

    public void used(UUID id, Instant at) {
        jdbc.sql("""
                        update dalel.api_token set last_used_at = :at
                        where id = :id and (last_used_at is null or last_used_at < :before)
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("before", at.minus(NOTED_EVERY).atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /**
     * What is revoked already stays revoked since then.
     *
     * @return whether it was valid until now
     */
    public boolean revoke(UUID id, Instant at) {
        return jdbc.sql("update dalel.api_token set revoked_at = :at where id = :id and revoked_at is null")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                > 0;
    }

    private static ApiToken token(ResultSet row, int number) throws SQLException {
        return new ApiToken(
                row.getObject("id", UUID.class),
                PersonId.of(row.getString("person")),
                row.getString("name"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                moment(row, "last_used_at"),
                moment(row, "revoked_at"));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}

package kz.dalel.registry.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.dalel.registry.Deputy;
import kz.dalel.registry.DeputyId;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Access to {@code dalel.deputy}. */
@Repository
public class DeputyRows {

    private final JdbcClient jdbc;

    DeputyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(Deputy deputy) {
        jdbc.sql("""
                        insert into dalel.deputy (id, person, role, body, deputy, valid_from, valid_to, named_by, named_at)
                        values (:id, :person, :role, :body, :deputy, :from, :to, :by, :at)
                        """)
                .param("id", deputy.id().value())
                .param("person", deputy.person().value())
                .param("role", deputy.role().role().name())
                .param("body", deputy.role().body().map(BodyId::value).orElse(null))
                .param("deputy", deputy.deputy().value())
                .param("from", deputy.from())
                .param("to", deputy.to())
                .param("by", deputy.namedBy().value())
                .param("at", deputy.namedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Notes an end before its time. */
    public void end(DeputyId id, LocalDate lastDay, PersonId by, Instant at) {
        jdbc.sql("update dalel.deputy set valid_to = :to, ended_by = :by, ended_at = :at where id = :id")
                .param("to", lastDay)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    public Optional<Deputy> find(DeputyId id) {
        return jdbc.sql("select * from dalel.deputy where id = :id")
                .param("id", id.value())
                .query(DeputyRows::deputy)
                .optional();
    }

    /** Deputyships of the day. */
    public List<Deputy> on(LocalDate day) {
        return jdbc.sql("select * from dalel.deputy where :day between valid_from and valid_to order by valid_from, id")
                .param("day", day)
                .query(DeputyRows::deputy)
                .list();
    }

    /** Deputyships of the day and of later days. */
    public List<Deputy> notPassed(LocalDate day) {
        return jdbc.sql("""
                        select * from dalel.deputy where valid_to >= :day and valid_to >= valid_from
                        order by valid_from, valid_to, person, id
                        """)
                .param("day", day)
                .query(DeputyRows::deputy)
                .list();
    }

    /** Deputyships, in whatever role, of some of the days, in which one of the two is the deputy or the person away. */
    public List<Deputy> overlapping(PersonId one, PersonId other, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select * from dalel.deputy
                        where (person in (:people) or deputy in (:people))
                          and daterange(valid_from, valid_to + 1) && daterange(:from, :to, '[]')
                        order by valid_from, id
                        """)
                .param("people", List.of(one.value(), other.value()))
                .param("from", from)
                .param("to", to)
                .query(DeputyRows::deputy)
                .list();
    }

    private static Deputy deputy(ResultSet row, int number) throws SQLException {
        String endedBy = row.getString("ended_by");
        Timestamp endedAt = row.getTimestamp("ended_at");
        return new Deputy(
                new DeputyId(row.getObject("id", UUID.class)),
                PersonId.of(row.getString("person")),
                RegistryTables.heldRole(row),
                PersonId.of(row.getString("deputy")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                PersonId.of(row.getString("named_by")),
                row.getTimestamp("named_at").toInstant(),
                endedBy == null
                        ? Optional.empty()
                        : Optional.of(new Deputy.End(PersonId.of(endedBy), endedAt.toInstant())));
    }
}

package kz.dalel.registry.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.dalel.registry.ConflictId;
import kz.dalel.registry.ConflictKind;
import kz.dalel.registry.DeclaredConflict;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Access to the append-only tables {@code dalel.declared_conflict} and {@code dalel.declared_conflict_end}. */
@Repository
public class ConflictRows {

    private static final String ALL = """
            select c.*, e.last_day, e.reason, e.ended_by, e.ended_at
            from dalel.declared_conflict c
            left join dalel.declared_conflict_end e on e.conflict_id = c.id
            """;

    private final JdbcClient jdbc;

    ConflictRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(DeclaredConflict conflict) {
        jdbc.sql("""
                        insert into dalel.declared_conflict (id, person, body, kind, grounds, valid_from, valid_to, declared_by, declared_at)
                        values (:id, :person, :body, :kind, :grounds, :from, :to, :by, :at)
                        """)
                .param("id", conflict.id().value())
                .param("person", conflict.person().value())
                .param("body", conflict.body().value())
                .param("kind", conflict.kind().name())
                .param("grounds", conflict.grounds())
                .param("from", conflict.from())
                .param("to", conflict.to().orElse(null))
                .param("by", conflict.declaredBy().value())
                .param("at", conflict.declaredAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Notes an end before its time. */
    public void end(DeclaredConflict conflict, DeclaredConflict.End end) {
        jdbc.sql("""
                        insert into dalel.declared_conflict_end (conflict_id, person, last_day, reason, ended_by, ended_at)
                        values (:id, :person, :day, :reason, :by, :at)
                        """)
                .param("id", conflict.id().value())
                .param("person", conflict.person().value())
                .param("day", end.lastDay())
                .param("reason", end.reason())
                .param("by", end.by().value())
                .param("at", end.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<DeclaredConflict> find(ConflictId id) {
        return jdbc.sql(ALL + "where c.id = :id")
                .param("id", id.value())
                .query(ConflictRows::conflict)
                .optional();
    }

    /** Every one, the latest declared first. */
    public List<DeclaredConflict> all() {
        return jdbc.sql(ALL + "order by c.declared_at desc, c.id").query(ConflictRows::conflict).list();
    }

    /** Whoever has a conflict with the body on the day. */
    public Set<PersonId> with(BodyId body, LocalDate day) {
        return jdbc.sql("""
                        select distinct person from dalel.conflict_held
                        where body = :body and :day between valid_from and coalesce(valid_to, 'infinity')
                        """)
                .param("body", body.value())
                .param("day", day)
                .query((row, number) -> PersonId.of(row.getString("person")))
                .set();
    }

    /**
     * One of the person's that holds on some of the days.
     *
     * @param to empty: without end
     */
    public Optional<DeclaredConflict> overlapping(
            PersonId person, BodyId body, ConflictKind kind, LocalDate from, Optional<LocalDate> to) {
        return jdbc.sql(ALL + """
                        where c.person = :person and c.body = :body and c.kind = :kind
                          and c.valid_from <= coalesce(:to::date, 'infinity')
                          and coalesce(least(c.valid_to, e.last_day), 'infinity') >= greatest(:from, c.valid_from)
                        order by c.declared_at limit 1
                        """)
                .param("person", person.value())
                .param("body", body.value())
                .param("kind", kind.name())
                .param("from", from)
                .param("to", to.orElse(null))
                .query(ConflictRows::conflict)
                .optional();
    }

    /** Roles in bodies that are held, or ended on a day or later, of those who hold one of the roles today. */
    public List<Connection> connections(Set<Role> roles, LocalDate today, LocalDate since) {
        return jdbc.sql("""
                        select r.person, r.body, min(r.valid_from) as valid_from,
                            case when bool_or(r.valid_to is null) then null else max(r.valid_to) end as valid_to
                        from dalel.held_role r
                        where r.body is not null
                          and (r.valid_to is null or r.valid_to >= r.valid_from and r.valid_to >= :since)
                          and exists (
                              select from dalel.held_role d
                              where d.person = r.person and d.role in (:roles)
                                and :today between d.valid_from and coalesce(d.valid_to, 'infinity'))
                        group by r.person, r.body
                        order by r.person, r.body
                        """)
                .param("roles", roles.stream().map(Role::name).toList())
                .param("today", today)
                .param("since", since)
                .query((row, number) -> new Connection(
                        PersonId.of(row.getString("person")),
                        BodyId.of(row.getString("body")),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)))
                .list();
    }

    private static DeclaredConflict conflict(ResultSet row, int number) throws SQLException {
        Timestamp endedAt = row.getTimestamp("ended_at");
        return new DeclaredConflict(
                new ConflictId(row.getObject("id", UUID.class)),
                PersonId.of(row.getString("person")),
                BodyId.of(row.getString("body")),
                ConflictKind.valueOf(row.getString("kind")),
                row.getString("grounds"),
                row.getObject("valid_from", LocalDate.class),
                Optional.ofNullable(row.getObject("valid_to", LocalDate.class)),
                PersonId.of(row.getString("declared_by")),
                row.getTimestamp("declared_at").toInstant(),
                endedAt == null
                        ? Optional.empty()
                        : Optional.of(new DeclaredConflict.End(
                                row.getObject("last_day", LocalDate.class),
                                row.getString("reason"),
                                PersonId.of(row.getString("ended_by")),
                                endedAt.toInstant())));
    }

    /**
     * That somebody who decides holds or held a role in a body.
     *
     * @param to null while a role is held
     */
    public record Connection(PersonId person, BodyId body, LocalDate from, LocalDate to) {}
}

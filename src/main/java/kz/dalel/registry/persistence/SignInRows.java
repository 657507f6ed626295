package kz.dalel.registry.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.dalel.ledger.Retention.Expired;
import kz.dalel.registry.OpenSignIn;
import kz.dalel.registry.SignIn;
import kz.dalel.registry.SignInId;
import kz.dalel.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Access to {@code dalel.sign_in}. */
@Repository
public class SignInRows {

    private final JdbcClient jdbc;

    SignInRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(PersonId person, SignIn signIn) {
        jdbc.sql("""
                        insert into dalel.sign_in (id, person, began_at, used_at, address, browser)
                        values (:id, :person, :began, :used, :address, :browser)
                        """)
                .param("id", signIn.id().value())
                .param("person", person.value())
                .param("began", utc(signIn.began()))
                .param("used", utc(signIn.used()))
                .param("address", signIn.address())
                .param("browser", signIn.browser())
                .update();
    }

    /** Empty if there is none, it is somebody else's, it has ended, or it began no later than then. */
    public Optional<OpenSignIn> open(SignInId id, PersonId person, Instant begunAfter) {
        return jdbc.sql("""
                        select used_at, exists (select from dalel.one_time_password o where o.person = s.person) as one_time
                        from dalel.sign_in s where id = :id and person = :person and ended_at is null and began_at > :after
                        """)
                .param("id", id.value())
                .param("person", person.value())
                .param("after", utc(begunAfter))
                .query((row, number) -> new OpenSignIn(row.getTimestamp("used_at").toInstant(), row.getBoolean("one_time")))
                .optional();
    }

    public boolean passwordIsOneTime(PersonId person) {
        return jdbc.sql("select exists (select from dalel.one_time_password where person = :person)")
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    public void use(SignInId id, Instant at) {
        jdbc.sql("update dalel.sign_in set used_at = :at where id = :id")
                .param("id", id.value())
                .param("at", utc(at))
                .update();
    }

    /** Those that have not ended, were used since then and began after that. */
    public List<SignIn> open(PersonId person, Instant usedSince, Instant begunAfter) {
        return jdbc.sql("""
                        select id, began_at, used_at, address, browser from dalel.sign_in
                        where person = :person and ended_at is null and used_at >= :since and began_at > :after
                        order by used_at desc, began_at desc, id
                        """)
                .param("person", person.value())
                .param("since", utc(usedSince))
                .param("after", utc(begunAfter))
                .query((row, number) -> new SignIn(
                        new SignInId(row.getObject("id", UUID.class)),
                        row.getTimestamp("began_at").toInstant(),
                        row.getTimestamp("used_at").toInstant(),
                        row.getString("address"),
                        row.getString("browser")))
                .list();
    }

    /** @return whether there was such a one that had not ended */
    public boolean end(SignInId id, PersonId person, PersonId by, Instant at) {
        return jdbc.sql("""
                        update dalel.sign_in set ended_at = :at, ended_by = :by
                        where id = :id and person = :person and ended_at is null
                        """)
                        .param("id", id.value())
                        .param("person", person.value())
                        .param("by", by.value())
                        .param("at", utc(at))
                        .update()
                > 0;
    }

    public void endAll(PersonId person, Optional<SignInId> but, PersonId by, Instant at) {
        jdbc.sql("""
                        update dalel.sign_in set ended_at = :at, ended_by = :by
                        where person = :person and ended_at is null and id is distinct from :but::uuid
                        """)
                .param("person", person.value())
                .param("but", but.map(SignInId::value).orElse(null))
                .param("by", by.value())
                .param("at", utc(at))
                .update();
    }

    /** Those that have ended, or been used for the last time, on this day in Almaty or before; by the quarter in which that was. */
    public List<Expired> lastUsedUntil(LocalDate last) {
        return jdbc.sql("""
                        select (date_trunc('quarter', s.day) + interval '3 months' - interval '1 day')::date as quarter_end, count(*) as sign_ins
                        from (select dalel.sign_in_day(used_at, ended_at) as day from dalel.sign_in) s
                        where s.day <= :last group by 1 order by 1
                        """)
                .param("last", last)
                .query((row, number) -> new Expired(row.getObject("quarter_end", LocalDate.class), row.getLong("sign_ins"), 0))
                .list();
    }

    /** Removes them, by the owner of the tables. */
    public void remove(LocalDate last) {
        jdbc.sql("select dalel.remove_sign_ins(:last)").param("last", last).query(Long.class).single();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

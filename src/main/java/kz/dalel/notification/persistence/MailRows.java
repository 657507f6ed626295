package kz.dalel.notification.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.dalel.notification.Mail;
import kz.dalel.notification.Mail.State;
import kz.dalel.notification.Mail.Trouble;
import kz.dalel.notification.MailId;
import kz.dalel.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Repository;

/** Access to {@code dalel.digest_mail}. */
@Repository
public class MailRows {

    private static final String SELECT =
            "select m.*, p.name from dalel.digest_mail m join dalel.person p on p.login = m.person ";

    private final JdbcClient jdbc;

    MailRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps a mail unless the person has one of that day.
     *
     * @param dueAt when it is to be sent; null if it cannot be
     */
    public void insert(Mail mail, @Nullable Instant dueAt) {
        jdbc.sql("""
                        insert into dalel.digest_mail (id, day, person, address, subject, plain, html, composed_at, state, due_at, trouble)
                        values (:id, :day, :person, :address, :subject, :plain, :html, :composed, :state, :due, :trouble)
                        on conflict (day, person) do nothing
                        """)
                .param("id", mail.id().value())
                .param("day", mail.day())
                .param("person", mail.person().value())
                .param("address", mail.address())
                .param("subject", mail.subject())
                .param("plain", mail.plain())
                .param("html", mail.html())
                .param("composed", mail.composedAt().atOffset(ZoneOffset.UTC))
                .param("state", mail.state().name())
                .param("due", dueAt == null ? null : dueAt.atOffset(ZoneOffset.UTC))
                .param("trouble", mail.trouble() == null ? null : mail.trouble().name())
                .update();
    }

    /** Who has a mail of the day. */
    public Set<PersonId> peopleOf(LocalDate day) {
        return jdbc.sql("select person from dalel.digest_mail where day = :day")
                .param("day", day)
                .query((row, number) -> PersonId.of(row.getString("person")))
                .set();
    }

    /**
     * Takes a mail that is due, so that no other node does.
     *
     * @param until when sending it must have come to an end
     */
    public Optional<Mail> take(Instant now, Instant until) {
        return jdbc.sql("""
                        update dalel.digest_mail set state = 'SENDING', attempts = attempts + 1, due_at = :until
                        where id = (
                            select id from dalel.digest_mail where state = 'WAITING' and due_at <= :now
                            order by due_at, id limit 1 for update skip locked)
                        returning id
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional()
                .flatMap(id -> find(new MailId(id)));
    }

    public void sent(MailId id, Instant at) {
        jdbc.sql("""
                        update dalel.digest_mail set state = 'SENT', sent_at = :at, due_at = null, trouble = null, answer = null
                        where id = :id
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    /** Notes a try that failed and will be repeated. */
    public void postpone(MailId id, Trouble trouble, @Nullable String answer, Instant dueAt) {
        jdbc.sql("""
                        update dalel.digest_mail set state = 'WAITING', trouble = :trouble, answer = :answer, due_at = :due
                        where id = :id and state = 'SENDING'
                        """)
                .param("trouble", trouble.name())
                .param("answer", answer)
                .param("due", dueAt.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    /** Lets everything wait that is due now: the mail server is away for all of them. */
    public void postponeWhatIsDue(Instant now, Instant dueAt) {
        jdbc.sql("update dalel.digest_mail set due_at = :due where state = 'WAITING' and due_at <= :now")
                .param("due", dueAt.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void giveUp(MailId id, Trouble trouble, @Nullable String answer) {
        jdbc.sql("""
                        update dalel.digest_mail set state = 'UNDELIVERABLE', trouble = :trouble, answer = :answer, due_at = null
                        where id = :id and state = 'SENDING'
                        """)
                .param("trouble", trouble.name())
                .param("answer", answer)
                .param("id", id.value())
                .update();
    }

    /** Gives up what was being sent by a node that is down by now. */
    public int giveUpInterrupted(Instant now) {
        return jdbc.sql("""
                        update dalel.digest_mail set state = 'UNDELIVERABLE', trouble = 'INTERRUPTED', answer = null, due_at = null
                        where state = 'SENDING' and due_at <= :now
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Puts a mail that was given up before the mail server again. */
    public boolean again(MailId id, @Nullable String address, PersonId by, Instant at) {
        return jdbc.sql("""
                                update dalel.digest_mail set state = 'WAITING', attempts = 0, trouble = null, answer = null,
                                    address = :address, due_at = :at, again_by = :by, again_at = :at
                                where id = :id and state = 'UNDELIVERABLE'
                                """)
                        .param("address", address)
                        .param("by", by.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id.value())
                        .update()
                > 0;
    }

    /** When the next mail is due; empty if none waits. */
    public Optional<Instant> nextDue() {
        return jdbc.sql("select due_at from dalel.digest_mail where due_at is not null order by due_at limit 1")
                .query((row, number) -> row.getTimestamp("due_at").toInstant())
                .optional();
    }

    public Optional<Mail> find(MailId id) {
        return jdbc.sql(SELECT + "where m.id = :id")
                .param("id", id.value())
                .query(MailRows::mail)
                .optional();
    }

    /** What was given up, the latest day first. */
    public List<Mail> undeliverable(int most) {
        return jdbc.sql(SELECT + "where m.state = 'UNDELIVERABLE' order by m.day desc, p.name, m.id limit :most")
                .param("most", most)
                .query(MailRows::mail)
                .list();
    }

    /** How many mails of the last day that has some are in which state; none if no day has. */
    public Map<State, Integer> countsOf(LocalDate day) {
        Map<State, Integer> counts = new EnumMap<>(State.class);
        jdbc.sql("select state, count(*) as mails from dalel.digest_mail where day = :day group by state")
                .param("day", day)
                .query(row -> {
                    counts.put(State.valueOf(row.getString("state")), row.getInt("mails"));
                });
        return counts;
    }

    public Optional<LocalDate> lastDay() {
        return jdbc.sql("select max(day) from dalel.digest_mail")
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /** Removes mails of earlier days that wait for nothing. */
    public void removeBefore(LocalDate day) {
        jdbc.sql("delete from dalel.digest_mail where day < :day and due_at is null")
                .param("day", day)
                .update();
    }

    private static Mail mail(ResultSet row, int number) throws SQLException {
        String trouble = row.getString("trouble");
        Timestamp sentAt = row.getTimestamp("sent_at");
        return new Mail(
                new MailId(row.getObject("id", UUID.class)),
                row.getObject("day", LocalDate.class),
                PersonId.of(row.getString("person")),
                row.getString("name"),
                row.getString("address"),
                row.getString("subject"),
                row.getString("plain"),
                row.getString("html"),
                row.getTimestamp("composed_at").toInstant(),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                trouble == null ? null : Trouble.valueOf(trouble),
                row.getString("answer"),
                sentAt == null ? null : sentAt.toInstant());
    }
}

package kz.dalel.notification.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import kz.dalel.notification.CheckpointMail;
import kz.dalel.notification.MailId;
import kz.dalel.notification.domain.Delivery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Access to {@code dalel.checkpoint_mail}. */
@Repository
public class CheckpointMailRows {

    private final JdbcClient jdbc;

    CheckpointMailRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts a mail down, due at once; the same checkpoint goes to an address once. */
    public void insert(CheckpointMail mail) {
        jdbc.sql("""
                        insert into dalel.checkpoint_mail (id, address, entries, issued_at, file_name, content, due_at)
                        values (:id, :address, :entries, :at, :file, :content, :at)
                        on conflict (address, file_name) do nothing
                        """)
                .param("id", mail.id().value())
                .param("address", mail.address())
                .param("entries", mail.entries())
                .param("at", mail.issuedAt().atOffset(ZoneOffset.UTC))
                .param("file", mail.fileName())
                .param("content", mail.content())
                .update();
    }

    /**
     * Takes a mail that is due, the oldest first, so that no other node does.
     *
     * @param until when it is due again, should this try be broken off
     */
    public Optional<CheckpointMail> take(Instant now, Instant until) {
        return jdbc.sql("""
                        update dalel.checkpoint_mail set attempts = attempts + 1, due_at = :until
                        where id = (
                            select id from dalel.checkpoint_mail where due_at <= :now
                            order by issued_at, address limit 1 for update skip locked)
                        returning *
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query(CheckpointMailRows::mail)
                .optional();
    }

    /** Notes that the mail server took it. */
    public void sent(MailId id, Instant at) {
        jdbc.sql("update dalel.checkpoint_mail set due_at = null, sent_at = :at, trouble = null, answer = null where id = :id")
                .param("id", id.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Notes why it was not taken, and when it is tried again. */
    public void postpone(MailId id, Delivery delivery, Instant next) {
        jdbc.sql("update dalel.checkpoint_mail set due_at = :next, trouble = :trouble, answer = :answer where id = :id")
                .param("id", id.value())
                .param("next", next.atOffset(ZoneOffset.UTC))
                .param("trouble", delivery.trouble().name())
                .param("answer", delivery.answer())
                .update();
    }

    private static CheckpointMail mail(ResultSet row, int number) throws SQLException {
        return new CheckpointMail(
                new MailId(row.getObject("id", UUID.class)),
                row.getString("address"),
                row.getLong("entries"),
                row.getTimestamp("issued_at").toInstant(),
                row.getString("file_name"),
                row.getString("content"),
                row.getInt("attempts"));
    }
}

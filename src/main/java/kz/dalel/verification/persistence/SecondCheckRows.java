package kz.dalel.verification.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.dalel.evidence.ItemId;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.evidence.VersionId;
import kz.dalel.quarter.CycleId;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.PersonId;
import kz.dalel.verification.Outcome;
import kz.dalel.verification.RejectionReason;
import kz.dalel.verification.SecondCheck;
import kz.dalel.verification.SecondCheck.End;
import kz.dalel.verification.SecondCheckId;
import kz.dalel.verification.SecondCheckItem;
import kz.dalel.verification.Stage;
import kz.dalel.verification.Verdict;
import kz.dalel.verification.VerdictDraft;
import kz.dalel.verification.VerdictRow;
import kz.dalel.verification.domain.SecondCheckSample;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Access to the tables of second checks; all but the drafts are append-only. */
@Repository
public class SecondCheckRows {

    private static final String CHECKS = """
            select k.*, g.verifier, e.how,
                exists (select from dalel.second_check_item i join dalel.second_verdict v on v.verdict_id = i.verdict_id
                        where i.check_id = k.id) as given
            from dalel.second_check k
            left join lateral (
                select a.verifier from dalel.second_check_assignment a where a.check_id = k.id order by a.number desc limit 1) g on true
            left join dalel.second_check_end e on e.check_id = k.id
            """;

    private static final String FIRST = """
            select d.id as verdict_id, d.version_id, v.item_id, d.outcome, d.quantity, d.reason_code, d.clause, d.comment, d.decided_by,
                d.acting_for, d.decided_at
            from dalel.verdict d
            join dalel.evidence_version v on v.id = d.version_id
            """;

    private final JdbcClient jdbc;

    SecondCheckRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void plan(CycleId cycle, SecondCheckSample sample) {
        jdbc.sql("""
                        insert into dalel.second_check_plan (cycle_id, per_mille, secret, commitment)
                        values (:cycle, :share, :secret, :commitment)
                        """)
                .param("cycle", cycle.value())
                .param("share", sample.perMille())
                .param("secret", sample.secret())
                .param("commitment", sample.commitment())
                .update();
    }

    /** Empty for quarters that were opened before there were second checks. */
    public Optional<SecondCheckSample> sampleOf(CycleId cycle) {
        return jdbc.sql("select per_mille, secret from dalel.second_check_plan where cycle_id = :cycle")
                .param("cycle", cycle.value())
                .query((row, number) -> new SecondCheckSample(row.getInt("per_mille"), row.getString("secret")))
                .optional();
    }

    /** The verifiers' verdicts that stand on current versions and were not drawn yet. */
    public List<SecondCheckItem> unchecked(SubmissionId submission) {
        return jdbc.sql(FIRST + """
                        join dalel.evidence_item i on i.id = v.item_id
                        where i.submission_id = :submission and d.stage = 'VERIFICATION' and d.outcome <> 'RETURNED'
                          and not exists (select from dalel.verdict_retraction r where r.verdict_id = d.id)
                          and not exists (
                              select from dalel.evidence_version n where n.item_id = v.item_id and n.number > v.number)
                          and not exists (select from dalel.second_check_item c where c.verdict_id = d.id)
                        order by d.decided_at, d.id
                        """)
                .param("submission", submission.value())
                .query((row, number) -> item(row, Optional.empty()))
                .list();
    }

    public void insert(SecondCheckId check, SubmissionId submission, Instant at, List<SecondCheckItem> drawn) {
        jdbc.sql("insert into dalel.second_check (id, submission_id, drawn_at) values (:id, :submission, :at)")
                .param("id", check.value())
                .param("submission", submission.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        for (SecondCheckItem item : drawn) {
            jdbc.sql("""
                            insert into dalel.second_check_item (verdict_id, check_id, version_id, first_verifier)
                            values (:verdict, :check, :version, :first)
                            """)
                    .param("verdict", item.verdictId())
                    .param("check", check.value())
                    .param("version", item.first().version().value())
                    .param("first", item.first().decidedBy().value())
                    .update();
        }
    }

    public void assign(SecondCheckId check, Optional<PersonId> verifier, Instant at) {
        jdbc.sql("""
                        insert into dalel.second_check_assignment (check_id, number, verifier, assigned_at)
                        select :check, 1 + count(*), :verifier, :at from dalel.second_check_assignment where check_id = :check
                        """)
                .param("check", check.value())
                .param("verifier", verifier.map(PersonId::value).orElse(null), Types.VARCHAR)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<SecondCheck> find(SecondCheckId id) {
        return jdbc.sql(CHECKS + "where k.id = :id").param("id", id.value()).query(SecondCheckRows::check).optional();
    }

    /** The second check of a submission that goes on; there is never more than one. */
    public Optional<SecondCheck> openOf(SubmissionId submission) {
        return jdbc.sql(CHECKS + "where k.submission_id = :submission and e.check_id is null")
                .param("submission", submission.value())
                .query(SecondCheckRows::check)
                .optional();
    }

    /** How many second checks of a submission there are, also ended ones. */
    public int numberOf(SubmissionId submission) {
        return jdbc.sql("select count(*) from dalel.second_check where submission_id = :submission")
                .param("submission", submission.value())
                .query(Integer.class)
                .single();
    }

    /** All that wait for their second verifier. */
    public List<SecondCheck> waiting() {
        return jdbc.sql("select * from (" + CHECKS + "where e.check_id is null) k where not k.given order by k.drawn_at, k.id")
                .query(SecondCheckRows::check)
                .list();
    }

    /** Second checks of a body's evidence that wait for the person. */
    public List<SecondCheck> waitingFor(PersonId person, BodyId body) {
        return jdbc.sql(CHECKS + """
                        join dalel.submission s on s.id = k.submission_id
                        join dalel.assessment a on a.id = s.assessment_id
                        where e.check_id is null and g.verifier = :person and a.body = :body
                        order by k.submission_id
                        """)
                .param("person", person.value())
                .param("body", body.value())
                .query(SecondCheckRows::check)
                .list();
    }

    /** What was drawn, with the verdicts given so far. */
    public List<SecondCheckItem> items(SecondCheckId check) {
        Map<UUID, Verdict> second = jdbc.sql("""
                        select c.verdict_id, c.version_id, s.outcome, s.quantity, s.reason_code, s.clause, s.comment, s.decided_by,
                            null::text as acting_for, s.decided_at
                        from dalel.second_check_item c join dalel.second_verdict s on s.verdict_id = c.verdict_id
                        where c.check_id = :check
                        """)
                .param("check", check.value())
                .query((row, number) -> Map.entry(row.getObject("verdict_id", UUID.class), verdict(row, Stage.SECOND_CHECK)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return jdbc.sql(FIRST + """
                        join dalel.second_check_item c on c.verdict_id = d.id
                        where c.check_id = :check order by d.decided_at, d.id
                        """)
                .param("check", check.value())
                .query((row, number) ->
                        item(row, Optional.ofNullable(second.get(row.getObject("verdict_id", UUID.class)))))
                .list();
    }

    /** Records the second verdicts; each is about the version of one of the items. */
    public void give(List<SecondCheckItem> items, List<Verdict> second) {
        Map<VersionId, SecondCheckItem> drawn =
                items.stream().collect(Collectors.toMap(item -> item.first().version(), Function.identity()));
        for (Verdict verdict : second) {
            SecondCheckItem item = drawn.get(verdict.version());
            jdbc.sql("""
                            insert into dalel.second_verdict (verdict_id, first_verifier, outcome, quantity, reason_code, clause, comment,
                                decided_by, decided_at)
                            values (:verdict, :first, :outcome, :quantity, :reason, :clause, :comment, :by, :at)
                            """)
                    .param("verdict", item.verdictId())
                    .param("first", item.first().decidedBy().value())
                    .param("outcome", verdict.outcome().name())
                    .param("quantity", verdict.quantity(), Types.BIGINT)
                    .param("reason", verdict.reason() == null ? null : verdict.reason().name(), Types.VARCHAR)
                    .param("clause", verdict.clause(), Types.VARCHAR)
                    .param("comment", verdict.comment(), Types.VARCHAR)
                    .param("by", verdict.decidedBy().value())
                    .param("at", verdict.decidedAt().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    public void settle(SecondCheckId check, String reasons, PersonId by, Instant at) {
        jdbc.sql("""
                        insert into dalel.second_check_settlement (check_id, reasons, decided_by, decided_at)
                        values (:check, :reasons, :by, :at)
                        """)
                .param("check", check.value())
                .param("reasons", reasons)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public boolean isSettled(SecondCheckId check) {
        return jdbc.sql("select exists (select from dalel.second_check_settlement where check_id = :check)")
                .param("check", check.value())
                .query(Boolean.class)
                .single();
    }

    public void end(SecondCheckId check, End how, Instant at) {
        jdbc.sql("insert into dalel.second_check_end (check_id, how, ended_at) values (:check, :how, :at)")
                .param("check", check.value())
                .param("how", how.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public VerdictDraft draft(SecondCheckId check, String step) {
        return jdbc.sql("select * from dalel.second_check_draft where check_id = :check and step = :step")
                .param("check", check.value())
                .param("step", step)
                .query((row, number) -> new VerdictDraft(
                        row.getLong("revision"),
                        VerdictRow.JSON.readOwn(row.getString("rows")),
                        PersonId.of(row.getString("saved_by")),
                        row.getTimestamp("saved_at").toInstant()))
                .optional()
                .orElse(VerdictDraft.EMPTY);
    }

    /** Replaces whatever was there; the submission's row must be held. */
    public void save(SecondCheckId check, String step, VerdictDraft draft) {
        jdbc.sql("""
                        insert into dalel.second_check_draft (check_id, step, rows, revision, saved_by, saved_at)
                        values (:check, :step, cast(:rows as jsonb), :revision, :by, :at)
                        on conflict (check_id, step) do update
                        set rows = excluded.rows, revision = excluded.revision,
                            saved_by = excluded.saved_by, saved_at = excluded.saved_at
                        """)
                .param("check", check.value())
                .param("step", step)
                .param("rows", VerdictRow.JSON.write(draft.rows()))
                .param("revision", draft.revision())
                .param("by", draft.savedBy().value())
                .param("at", draft.savedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Forgets what was marked for the second look. */
    public void forget(SecondCheckId check) {
        jdbc.sql("delete from dalel.second_check_draft where check_id = :check").param("check", check.value()).update();
    }

    private static SecondCheck check(ResultSet row, int number) throws SQLException {
        return new SecondCheck(
                new SecondCheckId(row.getObject("id", UUID.class)),
                new SubmissionId(row.getObject("submission_id", UUID.class)),
                Optional.ofNullable(row.getString("verifier")).map(PersonId::of),
                row.getTimestamp("drawn_at").toInstant(),
                row.getBoolean("given"),
                Optional.ofNullable(row.getString("how")).map(End::valueOf));
    }

    private static SecondCheckItem item(ResultSet row, Optional<Verdict> second) throws SQLException {
        return new SecondCheckItem(
                row.getObject("verdict_id", UUID.class),
                new ItemId(row.getObject("item_id", UUID.class)),
                verdict(row, Stage.VERIFICATION),
                second);
    }

    private static Verdict verdict(ResultSet row, Stage stage) throws SQLException {
        String reason = row.getString("reason_code");
        String actingFor = row.getString("acting_for");
        return new Verdict(
                new VersionId(row.getObject("version_id", UUID.class)),
                stage,
                Optional.empty(),
                Outcome.valueOf(row.getString("outcome")),
                row.getObject("quantity", Long.class),
                reason == null ? null : RejectionReason.valueOf(reason),
                row.getString("clause"),
                row.getString("comment"),
                PersonId.of(row.getString("decided_by")),
                actingFor == null ? null : PersonId.of(actingFor),
                row.getTimestamp("decided_at").toInstant());
    }
}

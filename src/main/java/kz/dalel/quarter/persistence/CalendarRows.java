package kz.dalel.quarter.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.CycleId;
import kz.dalel.quarter.DeadlineMove;
import kz.dalel.quarter.calendar.CalendarChange;
import kz.dalel.quarter.calendar.CalendarChange.AddedYear;
import kz.dalel.quarter.calendar.CalendarDay;
import kz.dalel.quarter.calendar.DayKind;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.QuarterId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Access to the append-only tables {@code dalel.calendar_change}, {@code calendar_change_day} and {@code deadline_move}. */
@Repository
public class CalendarRows {

    /** Any number that nothing else in the database takes a lock by. */
    private static final long CALENDAR_LOCK = 0x6361_6c65_6e64L;

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    CalendarRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** The latest change. By its id, not its number: a number could come again after a database was put back to an earlier state. */
    public Optional<UUID> version() {
        return jdbc.sql("select id from dalel.calendar_change order by number desc limit 1")
                .query(UUID.class)
                .optional();
    }

    /**
     * Keeps changes away until the transaction ends. Does not wait: a change in progress may be waiting for a row that this transaction
     * holds.
     *
     * @return whether no change is in progress
     */
    public boolean tryHold() {
        return jdbc.sql("select pg_try_advisory_xact_lock_shared(:lock)")
                .param("lock", CALENDAR_LOCK)
                .query(Boolean.class)
                .single();
    }

    /** Makes this transaction the only one that changes the calendar or counts by it, once those that are at it are through. */
    public void lockForChange() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", CALENDAR_LOCK)
                .query(row -> {});
    }

    /** Every change in the order in which they were made. */
    public List<CalendarChange> all() {
        Map<UUID, List<CalendarDay>> days = new LinkedHashMap<>();
        jdbc.sql("select * from dalel.calendar_change_day order by day").query(row -> {
            days.computeIfAbsent(row.getObject("change_id", UUID.class), id -> new ArrayList<>())
                    .add(day(row));
        });
        return jdbc.sql("select * from dalel.calendar_change order by number")
                .query((row, number) -> change(row, days.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    /** The number of the latest change; 0 if there is none. */
    public int lastNumber() {
        return jdbc.sql("select coalesce(max(number), 0) from dalel.calendar_change")
                .query(Integer.class)
                .single();
    }

    /** The latest change, without its days. */
    public Optional<CalendarChange> last() {
        return jdbc.sql("select * from dalel.calendar_change order by number desc limit 1")
                .query((row, number) -> change(row, List.of()))
                .optional();
    }

    /** The id of the change with this number. */
    public Optional<UUID> find(int number) {
        return jdbc.sql("select id from dalel.calendar_change where number = :number")
                .param("number", number)
                .query(UUID.class)
                .optional();
    }

    public void insert(CalendarChange change, List<DeadlineMove> moves) {
        jdbc.sql("""
                        insert into dalel.calendar_change (id, number, year_added, year_source, made_by, made_at)
                        values (:id, :number, :year, :source, :by, :at)
                        """)
                .param("id", change.id())
                .param("number", change.number())
                .param("year", change.yearAdded().map(AddedYear::year).orElse(null))
                .param("source", change.yearAdded().map(AddedYear::source).orElse(null))
                .param("by", change.madeBy().value())
                .param("at", change.madeAt().atOffset(ZoneOffset.UTC))
                .update();
        batches.batchUpdate(
                "insert into dalel.calendar_change_day (change_id, day, kind, moves, name, source) values (?, ?, ?, ?, ?, ?)",
                change.days(),
                BATCH,
                (statement, day) -> {
                    statement.setObject(1, change.id());
                    statement.setObject(2, day.day());
                    statement.setString(3, day.kind().name());
                    statement.setBoolean(4, day.moves());
                    statement.setString(5, day.name());
                    statement.setString(6, day.source());
                });
        batches.batchUpdate(
                """
                insert into dalel.deadline_move (change_id, kind, subject, cycle_id, body, indicator, moved_from, moved_to)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                moves,
                BATCH,
                (statement, move) -> {
                    statement.setObject(1, change.id());
                    statement.setString(2, move.kind().name());
                    statement.setObject(3, move.subject());
                    statement.setObject(4, move.cycle().value());
                    statement.setString(5, move.body().map(BodyId::value).orElse(null));
                    statement.setString(6, move.indicator().map(IndicatorCode::value).orElse(null));
                    statement.setObject(7, move.from().atOffset(ZoneOffset.UTC));
                    statement.setObject(8, move.to().atOffset(ZoneOffset.UTC));
                });
    }

    /** What a change moved. */
    public List<DeadlineMove> movesOf(UUID change) {
        return jdbc.sql("""
                        select m.*, c.quarter from dalel.deadline_move m join dalel.quarter_cycle c on c.id = m.cycle_id
                        where m.change_id = :change order by c.quarter, m.kind, m.body, m.indicator, m.subject
                        """)
                .param("change", change)
                .query(CalendarRows::move)
                .list();
    }

    /** How many deadlines each change moved; those that moved none are left out. */
    public Map<UUID, Integer> movesByChange() {
        return jdbc.sql("select change_id, count(*)::int as moves from dalel.deadline_move group by change_id")
                .query((row, number) -> Map.entry(row.getObject("change_id", UUID.class), row.getInt("moves")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Assessments with deadlines that a change moved, in the order of their ids after the given one. */
    public List<AssessmentId> assessmentsToAlign(UUID change, Optional<AssessmentId> after, int most) {
        return jdbc.sql("""
                        select a.id from dalel.assessment a
                        where (cast(:after as uuid) is null or a.id > cast(:after as uuid)) and exists (
                            select 1 from dalel.deadline_move m
                            where m.change_id = :change and m.cycle_id = a.cycle_id and (m.body is null or m.body = a.body))
                        order by a.id limit :most
                        """)
                .param("change", change)
                .param("after", after.map(AssessmentId::value).orElse(null))
                .param("most", most)
                .query(UUID.class)
                .list()
                .stream()
                .map(AssessmentId::new)
                .toList();
    }

    private static CalendarChange change(ResultSet row, List<CalendarDay> days) throws SQLException {
        Integer year = row.getObject("year_added", Integer.class);
        return new CalendarChange(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                year == null ? Optional.empty() : Optional.of(new AddedYear(year, row.getString("year_source"))),
                days,
                PersonId.of(row.getString("made_by")),
                instant(row, "made_at"));
    }

    private static CalendarDay day(ResultSet row) throws SQLException {
        return new CalendarDay(
                row.getObject("day", LocalDate.class),
                DayKind.valueOf(row.getString("kind")),
                row.getBoolean("moves"),
                row.getString("name"),
                row.getString("source"));
    }

    private static DeadlineMove move(ResultSet row, int number) throws SQLException {
        return new DeadlineMove(
                DeadlineMove.Kind.valueOf(row.getString("kind")),
                row.getObject("subject", UUID.class),
                new CycleId(row.getObject("cycle_id", UUID.class)),
                QuarterId.of(row.getString("quarter")),
                Optional.ofNullable(row.getString("body")).map(BodyId::of),
                Optional.ofNullable(row.getString("indicator")).map(IndicatorCode::of),
                instant(row, "moved_from"),
                instant(row, "moved_to"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

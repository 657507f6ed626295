package kz.dalel.supervision;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kz.dalel.quarter.CycleId;
import kz.dalel.quarter.Cycles;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import kz.dalel.supervision.Board.Cell;
import kz.dalel.supervision.Board.Rated;
import kz.dalel.supervision.Board.Row;
import kz.dalel.supervision.persistence.StandingQueries;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where all bodies of a quarter stand, and the indicators behind each figure; for supervisors. */
@Service
@Transactional(readOnly = true)
public class Boards {

    private static final Comparator<Row> AT_RISK_FIRST = Comparator.<Row, Risk>comparing(row -> row.all().risk())
            .thenComparing(row -> row.all().counts().overdue(), Comparator.reverseOrder())
            .thenComparing(row -> row.all().counts().of(Standing.NOT_SUBMITTED), Comparator.reverseOrder())
            .thenComparing(row -> row.all().counts().nextDue().orElse(Instant.MAX))
            .thenComparing(row -> row.all().counts().of(Standing.NOT_STARTED), Comparator.reverseOrder())
            .thenComparing(row -> row.body().name());

    private final SupervisionAccess access;
    private final Cycles cycles;
    private final StandingQueries queries;
    private final Deadlines deadlines;
    private final Clock clock;

    Boards(SupervisionAccess access, Cycles cycles, StandingQueries queries, Deadlines deadlines, Clock clock) {
        this.access = access;
        this.cycles = cycles;
        this.queries = queries;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * The bodies that the filter leaves, those at risk first, and of each what the filter asks for. How near a deadline is missed is
     * told of everything in the project, or in all projects.
     *
     * @throws UserError {@code FORBIDDEN} for everybody but supervisors, {@code NOT_FOUND} if there is no such cycle
     */
    public Board of(PersonId reader, CycleId id, BoardFilter filter) {
        access.requireWatcher(reader);
        QuarterCycle cycle = cycles.get(id);
        Instant now = clock.instant();
        WorkingDays days = new WorkingDays(deadlines, now);
        List<Row> rows = queries.bodies(cycle.id(), now).stream()
                .filter(filter::matches)
                .map(body -> row(body, filter, days))
                .sorted(AT_RISK_FIRST)
                .toList();
        return new Board(
                cycle,
                cycles.editionOf(cycle),
                filter,
                now,
                days.until(cycle.submissionDeadline()),
                days.until(cycle.verificationDeadline()),
                rows);
    }

    /**
     * The indicators behind a figure: what is overdue first, then by deadline and body.
     *
     * @param offset how many to leave out at the beginning
     * @param most how many at most
     * @throws UserError as {@link #of}
     */
    public MatterLines lines(PersonId reader, CycleId id, BoardFilter filter, int offset, int most) {
        access.requireWatcher(reader);
        return queries.lines(cycles.get(id).id(), filter, clock.instant(), offset, most);
    }

    private static Row row(BodyStanding body, BoardFilter filter, WorkingDays days) {
        Map<Integer, Counts> projects = new TreeMap<>(body.projects());
        filter.project().ifPresent(each -> projects.keySet().retainAll(Set.of(each)));
        List<Cell> cells = projects.entrySet().stream()
                .map(each -> new Cell(each.getKey(), rated(each.getValue(), filter, days)))
                .toList();
        return new Row(body, rated(Counts.sum(projects.values()), filter, days), cells);
    }

    private static Rated rated(Counts counts, BoardFilter filter, WorkingDays days) {
        Optional<Integer> left = counts.nextDue().map(days::until);
        return new Rated(
                counts.narrowedTo(filter),
                Risk.of(counts, left.orElse(Integer.MAX_VALUE)),
                left.filter(each -> counts.overdue() == 0));
    }
}

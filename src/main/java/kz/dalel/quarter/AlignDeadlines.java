package kz.dalel.quarter;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.dalel.quarter.persistence.CalendarRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the due dates of tasks, and what processes remember of deadlines, in line with the tables after a change of the calendar,
 * some bodies at a time. Deadlines hold without it: use cases go by the tables and the clock, and the timers have moved already.
 */
@Service
public class AlignDeadlines {

    /** Bodies aligned in one transaction; each has some forty processes. */
    static final int BATCH_SIZE = 5;

    private final CalendarRows rows;
    private final List<CountedDeadlines> deadlines;

    AlignDeadlines(CalendarRows rows, List<CountedDeadlines> deadlines) {
        this.rows = rows;
        this.deadlines = deadlines;
    }

    /**
     * May be repeated.
     *
     * @param last the assessment that was aligned last; empty for the first ones
     * @return the one that is now the last; empty if none was left
     */
    @Transactional
    public Optional<AssessmentId> handle(UUID change, Optional<AssessmentId> last) {
        List<AssessmentId> next = rows.assessmentsToAlign(change, last, BATCH_SIZE);
        next.forEach(assessment -> deadlines.forEach(each -> each.align(assessment)));
        return next.isEmpty() ? Optional.empty() : Optional.of(next.get(next.size() - 1));
    }
}

package kz.dalel.files;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import kz.dalel.files.persistence.ExpiredRows;
import kz.dalel.ledger.Ledger;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Removes the contents of submitted files once they have been kept for as long as they must be ({@link FileLimits#keptFor()}). Names,
 * hashes and everything that rests on them stay. For the owner of the tables: the application's role has no right to it.
 */
@Service
public class RemoveExpiredFiles {

    private static final ZoneId ZONE = ZoneId.of("Asia/Almaty");
    private static final String MATTER = "files";

    private final ExpiredRows rows;
    private final FileLimits limits;
    private final Ledger ledger;
    private final Clock clock;

    RemoveExpiredFiles(ExpiredRows rows, FileLimits limits, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.limits = limits;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * What would be removed.
     *
     * @param until the day by which the time of what is removed must be over
     * @throws UserError {@code INVALID} for a day to come
     */
    @Transactional(readOnly = true)
    public List<ExpiredContents> expired(LocalDate until) {
        return rows.expired(lastQuarterEnd(until));
    }

    /** Removes it; parameter and refusal as for {@link #expired}. */
    @Transactional
    public List<ExpiredContents> handle(LocalDate until) {
        LocalDate last = lastQuarterEnd(until);
        List<ExpiredContents> removed = rows.expired(last);
        if (!removed.isEmpty()) {
            rows.remove(last, today(), limits.keptFor());
            ledger.record(Ledger.OPERATOR, LedgerAct.FILES_REMOVED, MATTER, "%s ≤ %s".formatted(limits.keptFor(), until));
        }
        return removed;
    }

    /** What was removed so far, by day. */
    @Transactional(readOnly = true)
    public List<RemovedContents> removed() {
        return rows.removed();
    }

    /** How long files are kept after the end of their quarter. */
    public Period keptFor() {
        return limits.keptFor();
    }

    private LocalDate lastQuarterEnd(LocalDate until) {
        if (until.isAfter(today())) {
            throw new UserError(UserError.Kind.INVALID, "files.retentionInFuture");
        }
        return until.minus(limits.keptFor());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}

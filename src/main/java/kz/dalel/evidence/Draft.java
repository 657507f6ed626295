package kz.dalel.evidence;

import java.time.Instant;
import java.util.List;
import kz.dalel.shared.PersonId;
import org.springframework.lang.Nullable;

/**
 * What the officers of a body have typed so far for one submission.
 *
 * @param revision 0 while nothing has been saved, then one more each time
 * @param rows the rows in their order
 * @param savedBy who saved last; null while nothing has been saved
 * @param savedAt when; null while nothing has been saved
 */
public record Draft(long revision, List<DraftRow> rows, @Nullable PersonId savedBy, @Nullable Instant savedAt) {

    /** Most rows of one draft, and so of one submission. */
    public static final int MOST_ROWS = 5_000;

    /** Nothing saved yet. */
    public static final Draft EMPTY = new Draft(0, List.of(), null, null);

    public Draft {
        rows = List.copyOf(rows);
    }
}

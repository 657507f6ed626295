package kz.dalel.appeal;

import java.time.Instant;
import java.util.List;
import kz.dalel.shared.PersonId;
import kz.dalel.verification.VerdictRow;
import org.springframework.lang.Nullable;

/**
 * What members of the commission have marked so far for one appeal.
 *
 * @param revision 0 while nothing has been saved, then one more each time
 * @param rows the verdicts so far
 * @param savedBy who saved last; null while nothing has been saved
 * @param savedAt when; null while nothing has been saved
 */
public record AppealDraft(
        long revision, List<VerdictRow> rows, @Nullable PersonId savedBy, @Nullable Instant savedAt) {

    /** Nothing saved yet. */
    public static final AppealDraft EMPTY = new AppealDraft(0, List.of(), null, null);

    public AppealDraft {
        rows = List.copyOf(rows);
    }
}

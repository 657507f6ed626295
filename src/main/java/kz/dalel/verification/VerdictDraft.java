package kz.dalel.verification;

import java.time.Instant;
import java.util.List;
import kz.dalel.shared.PersonId;
import org.springframework.lang.Nullable;

/**
 * What verifiers have marked so far for one submission.
 *
 * @param revision 0 while nothing has been saved, then one more each time
 * @param rows the verdicts so far
 * @param savedBy who saved last; null while nothing has been saved
 * @param savedAt when; null while nothing has been saved
 */
public record VerdictDraft(
        long revision, List<VerdictRow> rows, @Nullable PersonId savedBy, @Nullable Instant savedAt) {

    /** Nothing saved yet. */
    public static final VerdictDraft EMPTY = new VerdictDraft(0, List.of(), null, null);

    public VerdictDraft {
        rows = List.copyOf(rows);
    }
}

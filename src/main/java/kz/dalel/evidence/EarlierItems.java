package kz.dalel.evidence;

import java.util.List;
import kz.dalel.shared.QuarterId;
import kz.dalel.shared.RowErrors.RowError;
import org.springframework.lang.Nullable;

/**
 * What a body submitted in its latest earlier quarter for an indicator and may take over into the draft, to be verified
 * anew. What counts on without being submitted again ({@link StillCounting}) is not among it.
 *
 * @param quarter the quarter; null if there is nothing to take over
 * @param items the items in their order
 */
public record EarlierItems(@Nullable QuarterId quarter, List<EarlierItem> items) {

    static final EarlierItems NONE = new EarlierItems(null, List.of());

    public EarlierItems {
        items = List.copyOf(items);
    }

    /**
     * An item that may be taken over.
     *
     * @param version its version that counted
     * @param source what people call it
     * @param verdict its verdict there; null if it had none
     * @param subject what it is about under the rules of the draft, see {@link ItemVersion#subject()}; null if the rules
     *     no longer know its category
     * @param inDraft whether the draft has it, or a row about the same, already
     * @param faults what this quarter's rules find wrong with it as it is; it may be taken over all the same and be mended
     */
    public record EarlierItem(
            ItemVersion version,
            CarriedSource source,
            @Nullable GivenVerdict verdict,
            @Nullable String subject,
            boolean inDraft,
            List<RowError> faults) {

        private static final String REJECTED = "REJECTED";

        public EarlierItem {
            faults = List.copyOf(faults);
        }

        /** Whether most officers will want it: not in the draft yet, not rejected, and nothing to mend. */
        public boolean suggested() {
            return !inDraft && faults.isEmpty() && (verdict == null || !REJECTED.equals(verdict.outcome()));
        }
    }
}

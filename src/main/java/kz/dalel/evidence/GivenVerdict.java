package kz.dalel.evidence;

import java.time.Instant;
import org.springframework.lang.Nullable;

/**
 * A verdict as the body's officers read it beside their item.
 *
 * @param outcome what was decided: {@code ACCEPTED}, {@code PARTLY}, {@code REJECTED} or {@code RETURNED}
 * @param quantity how much counts; null unless accepted in part
 * @param reasonCode code of the reason; null where none is needed
 * @param reasonTitle the reason in words; null where none is needed
 * @param clause the Instruction's clause; null where none is needed
 * @param comment words to the body; null = none
 * @param decidedBy name of who decided
 * @param decidedAt when
 * @param stage {@code VERIFICATION}, {@code CORRECTION_LAPSED}, {@code SECOND_CHECK} or {@code APPEAL}
 */
public record GivenVerdict(
        String outcome,
        @Nullable Long quantity,
        @Nullable String reasonCode,
        @Nullable String reasonTitle,
        @Nullable String clause,
        @Nullable String comment,
        String decidedBy,
        Instant decidedAt,
        String stage) {}

package kz.dalel.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Component;

/** What belongs to which day has been kept for long enough. */
@Component
public class RetentionTerm {

    /**
     * The least that settings may say of what a score rests on. Appeals are decided within weeks after a quarter, a court is called upon
     * within three months after that; a year leaves it time to ask for what was submitted.
     */
    public static final Period FOR_WHAT_SCORES_REST_ON = Period.ofYears(1);

    /** The least for what is only looked at after somebody got in who should not have. */
    public static final Period FOR_SIGN_INS = Period.ofDays(90);

    private static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

    private final Clock clock;

    RetentionTerm(Clock clock) {
        this.clock = clock;
    }

    /** Of the decision to remove. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /**
     * The last day whose data may go.
     *
     * @param until the day by which their time must be over
     * @param keptFor how long they are kept after their day, by the settings
     * @param least the least that settings may say
     * @throws UserError {@code INVALID} for a day to come, or if the settings say less than that
     */
    public LocalDate lastDay(LocalDate until, Period keptFor, Period least) {
        if (until.isAfter(today())) {
            throw new UserError(UserError.Kind.INVALID, "ledger.retentionInFuture");
        }
        if (until.minus(keptFor).isAfter(until.minus(least))) {
            throw new UserError(UserError.Kind.INVALID, "ledger.retentionTooShort", keptFor.toString(), least.toString());
        }
        return until.minus(keptFor);
    }
}

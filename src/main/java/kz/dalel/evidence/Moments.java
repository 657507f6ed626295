package kz.dalel.evidence;

import java.time.Instant;
import java.time.LocalDate;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.shared.Language;
import kz.dalel.shared.Messages;
import kz.dalel.shared.QuarterId;
import kz.dalel.shared.UserError;

/** Days and moments as people write them in the language they are told in, and whether they are in time. */
public final class Moments {

    private static final Messages MESSAGES = Messages.of("evidence");

    private Moments() {}

    /** A quarter as people say it: {@code III квартал 2026 года}. */
    public static String format(QuarterId quarter) {
        return MESSAGES.text("evidence.quarter." + quarter.number(), Integer.toString(quarter.year()));
    }

    /** The same in the language of somebody who does not ask at this moment, as the reader of a mail. */
    public static String format(QuarterId quarter, Language language) {
        return Messages.of("evidence", language).text("evidence.quarter." + quarter.number(), Integer.toString(quarter.year()));
    }

    public static String format(LocalDate day) {
        return Language.current().write(day);
    }

    /** Day and time in Almaty. */
    public static String format(Instant moment) {
        return Language.current().writeSecond(moment.atZone(Deadlines.ZONE));
    }

    /**
     * What arrives at the deadline's very instant is in time.
     *
     * @param refusal key of the sentence; its placeholder 0 is the deadline
     * @throws UserError {@code CONFLICT} after the deadline
     */
    public static void requireInTime(Instant now, Instant deadline, String refusal) {
        if (now.isAfter(deadline)) {
            throw new UserError(UserError.Kind.CONFLICT, refusal, format(deadline));
        }
    }
}

package kz.dalel.appeal.domain;

import kz.dalel.shared.PersonNumber;
import kz.dalel.shared.UserError;
import org.springframework.lang.Nullable;

/** Texts in which somebody gives reasons: long enough to say something, short enough to be read. */
public enum Reasoning {
    /** Why a body objects. */
    GROUNDS(20, "appeal.groundsTooShort", "appeal.groundsTooLong"),
    /** Why the commission decided as it did. */
    DECISION(20, "appeal.reasonsTooShort", "appeal.reasonsTooLong"),
    /** Why a late appeal is admitted or not. */
    ADMISSION(10, "appeal.admissionReasonTooShort", "appeal.admissionReasonTooLong");

    private static final int LONGEST = 10_000;

    private final int shortest;
    private final String tooShort;
    private final String tooLong;

    Reasoning(int shortest, String tooShort, String tooLong) {
        this.shortest = shortest;
        this.tooShort = tooShort;
        this.tooLong = tooLong;
    }

    /**
     * @return the text without surrounding blanks
     * @throws UserError {@code INVALID} if it is missing, too short or too long, or holds somebody's ИИН
     */
    public String require(@Nullable String text) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.length() < shortest) {
            throw new UserError(UserError.Kind.INVALID, tooShort, shortest);
        }
        if (stripped.length() > LONGEST) {
            throw new UserError(UserError.Kind.INVALID, tooLong, LONGEST);
        }
        if (PersonNumber.isIn(stripped)) {
            throw new UserError(UserError.Kind.INVALID, "appeal.personNumber");
        }
        return stripped;
    }
}

package kz.dalel.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import kz.dalel.shared.UserError;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Holds an act to the refusal it has to meet. */
public final class Refusals {

    private Refusals() {}

    /** @return the refusal, for what else has to be said about it */
    public static UserError assertRefused(ThrowingCallable act, UserError.Kind kind, String code) {
        UserError refusal = catchThrowableOfType(UserError.class, act);
        assertThat(refusal).as("refusal " + code).isNotNull();
        assertThat(refusal.kind()).isEqualTo(kind);
        assertThat(refusal.code()).isEqualTo(code);
        return refusal;
    }
}

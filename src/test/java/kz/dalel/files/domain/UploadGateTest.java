package kz.dalel.files.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import kz.dalel.files.LimitsFor;
import kz.dalel.files.domain.UploadGate.Place;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.junit.jupiter.api.Test;

/** One person's mass upload leaves room for the others, and all of them together for the rest of the application. */
class UploadGateTest {

    private static final PersonId EAGER = PersonId.of("eager");
    private static final PersonId OTHER = PersonId.of("other");
    private static final PersonId THIRD = PersonId.of("third");

    private final UploadGate gate = new UploadGate(LimitsFor.uploads(2, 3));

    @Test
    void shouldStopOnePersonAtTheirLimit_andLetOthersIn() {
        gate.enter(EAGER);
        Place second = gate.enter(EAGER);

        assertThat(refusal(EAGER).kind()).isEqualTo(UserError.Kind.TOO_MANY);
        gate.enter(OTHER).close();
        second.close();
        gate.enter(EAGER);
        assertThat(refusal(EAGER).kind()).isEqualTo(UserError.Kind.TOO_MANY);
    }

    @Test
    void shouldStopEverybodyAtTheLimitOfAll_untilSomebodyIsDone() {
        gate.enter(EAGER);
        gate.enter(EAGER);
        Place last = gate.enter(OTHER);

        assertThat(refusal(THIRD).kind()).isEqualTo(UserError.Kind.UNAVAILABLE);
        last.close();
        gate.enter(THIRD);
        assertThat(refusal(OTHER).kind()).isEqualTo(UserError.Kind.UNAVAILABLE);
    }

    private UserError refusal(PersonId person) {
        return catchThrowableOfType(UserError.class, () -> gate.enter(person));
    }
}

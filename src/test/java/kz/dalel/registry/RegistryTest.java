package kz.dalel.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.HeadcountKind;
import kz.dalel.shared.UnitClass;
import kz.dalel.shared.UnitId;
import kz.dalel.shared.UserError;
import kz.dalel.testing.DalelTest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@DalelTest
class RegistryTest {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final BodyId HOLDING = BodyId.of("ХОЛ");

    @Autowired
    private Registry registry;

    @Autowired
    private RegisterBody registerBody;

    @Autowired
    private ChangeBody changeBody;

    @Autowired
    private CloseBody closeBody;

    @Autowired
    private CloseUnit closeUnit;

    @Test
    void shouldGiveBack_whatWasRegistered() {
        RegisteredBody body = holding("Холдинг", Set.of(2025), Map.of(HeadcountKind.ACTUAL_STAFF, 40L), "О1", "О2");
        registerBody.handle(new RegisterBody.Command(body, JANUARY));

        assertThat(registry.bodiesOn(JANUARY)).containsExactly(body);
        assertThat(registry.bodyOn(HOLDING, JANUARY)).contains(body);
        assertThat(registry.bodiesOn(JANUARY.minusDays(1))).isEmpty();
        assertThat(registry.bodyOn(BodyId.of("НЕТ"), JANUARY)).isEmpty();
    }

    @Test
    void shouldListManyBodies_inTheOrderOfTheirCodes() {
        for (String code : List.of("В", "Б", "А")) {
            registerBody.handle(new RegisterBody.Command(
                    new RegisteredBody(
                            BodyId.of(code), BodyKind.KGS, "Орган", Optional.empty(), true, null, Set.of(), Map.of(),
                            List.of(new RegisteredUnit(UnitId.of(code + "/О1"), UnitClass.ENTITY, "ТОО " + code)), Set.of()),
                    JANUARY));
        }

        assertThat(registry.bodiesOn(JANUARY))
                .extracting(body -> body.id().value(), body -> body.units().get(0).name())
                .containsExactly(
                        tuple("А", "ТОО А"),
                        tuple("Б", "ТОО Б"),
                        tuple("В", "ТОО В"));
    }

    @Test
    void shouldChangeFromADayOn_andLeaveTheRest() {
        RegisteredBody before = holding("Холдинг", Set.of(2025), Map.of(HeadcountKind.ACTUAL_STAFF, 40L), "О1", "О2");
        registerBody.handle(new RegisterBody.Command(before, JANUARY));

        changeBody.handle(new ChangeBody.Command(
                holding("Новый холдинг", Set.of(), Map.of(HeadcountKind.ACTUAL_STAFF, 41L), "О3"), JULY));

        assertThat(registry.bodyOn(HOLDING, JULY.minusDays(1))).contains(before);
        assertThat(registry.bodyOn(HOLDING, JULY))
                .contains(holding("Новый холдинг", Set.of(2025), Map.of(HeadcountKind.ACTUAL_STAFF, 41L), "О1", "О2", "О3"));
    }

    @ParameterizedTest
    @CsvSource({"2026-06-30, 1", "2026-07-01, 1", "2026-07-02, 0"})
    void shouldHoldAUnit_upToItsLastDay(LocalDate day, int units) {
        registerBody.handle(new RegisterBody.Command(holding("Холдинг", Set.of(), Map.of(), "О1"), JANUARY));

        closeUnit.handle(new CloseUnit.Command(new UnitId(HOLDING, "О1"), JULY));

        assertThat(registry.bodyOn(HOLDING, day).orElseThrow().units()).hasSize(units);
    }

    @Test
    void shouldEndABody_andRegisterItAnew() {
        RegisteredBody body = holding("Холдинг", Set.of(), Map.of(), "О1");
        registerBody.handle(new RegisterBody.Command(body, JANUARY));

        closeBody.handle(new CloseBody.Command(HOLDING, JULY));

        assertThat(registry.bodiesOn(JULY)).hasSize(1);
        assertThat(registry.bodiesOn(JULY.plusDays(1))).isEmpty();
        registerBody.handle(new RegisterBody.Command(body, JULY.plusDays(30)));
        assertThat(registry.bodiesOn(JULY.plusDays(29))).isEmpty();
        assertThat(registry.bodiesOn(JULY.plusDays(30))).containsExactly(body);
    }

    @Test
    void shouldRefuse_whenRegisteredTwiceOrUnknown() {
        RegisteredBody body = holding("Холдинг", Set.of(), Map.of());
        refuses("registry.bodyNotOn", () -> changeBody.handle(new ChangeBody.Command(body, JULY)));
        refuses("registry.bodyNotOn", () -> closeBody.handle(new CloseBody.Command(HOLDING, JULY)));

        registerBody.handle(new RegisterBody.Command(body, JANUARY));

        refuses("registry.bodyKnown", () -> registerBody.handle(new RegisterBody.Command(body, JULY)));
        refuses("registry.laterKnown", () -> registerBody.handle(new RegisterBody.Command(body, JANUARY.minusDays(1))));
        refuses("registry.unitUnknown", () -> closeUnit.handle(new CloseUnit.Command(new UnitId(HOLDING, "О1"), JULY)));
    }

    private static void refuses(String code, ThrowingCallable act) {
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(act)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static RegisteredBody holding(
            String name, Set<Integer> analyses, Map<HeadcountKind, Long> headcounts, String... units) {
        return new RegisteredBody(
                HOLDING,
                BodyKind.KGS,
                name,
                Optional.empty(),
                true,
                null,
                analyses,
                headcounts,
                Arrays.stream(units)
                        .map(code -> new RegisteredUnit(new UnitId(HOLDING, code), UnitClass.ENTITY, "ТОО " + code))
                        .toList(),
                Set.of("holding.example"));
    }
}

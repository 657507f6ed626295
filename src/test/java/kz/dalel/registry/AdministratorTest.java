package kz.dalel.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import kz.dalel.testing.DalelTest;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** How a new system is entered, and how one gets in again. */
@DalelTest
class AdministratorTest {

    private static final Person ROOT = new Person(PersonId.of("root"), "Системов Руслан", "root@dalel.example");
    private static final Person SECOND = new Person(PersonId.of("second"), "Вторая Анна", null);
    private static final InitialPassword PASSWORD = new InitialPassword("степной-ветер-42");

    @Autowired
    private CreateAdministrator createAdministrator;

    @Autowired
    private SetPassword setPassword;

    @Autowired
    private IdentityService identities;

    @Test
    void shouldMakeTheFirstAdministrator_whoCanLogIn() {
        createAdministrator.handle(new CreateAdministrator.Command(ROOT, PASSWORD, false));

        assertThat(identities.checkPassword("root", PASSWORD.value())).isTrue();
        assertThat(identities.createUserQuery().memberOfGroup("camunda-admin").userId("root").count()).isOne();
    }

    @Test
    void shouldMakeAnother_onlyWhenTold() {
        createAdministrator.handle(new CreateAdministrator.Command(ROOT, PASSWORD, false));

        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> createAdministrator.handle(new CreateAdministrator.Command(SECOND, PASSWORD, false)))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("registry.administratorExists");
                    assertThat(refusal.arguments()).containsExactly("root");
                });
        assertThat(identities.createUserQuery().userId("second").count()).isZero();

        createAdministrator.handle(new CreateAdministrator.Command(SECOND, PASSWORD, true));
        assertThat(identities.checkPassword("second", PASSWORD.value())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "demo, registry.password.demo",
        "DemoDemoDemo, registry.password.demo",
        "ветер-в-пол, registry.password.length",
        "aaaabbbbcccc, registry.password.monotonous",
        "my-Root-is-best, registry.password.login",
    })
    void shouldRefuse_whenPasswordIsWeak(String password, String code) {
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> createAdministrator.handle(
                        new CreateAdministrator.Command(ROOT, new InitialPassword(password), false)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
        assertThat(identities.createUserQuery().userId("root").count()).isZero();
    }

    @Test
    void shouldAcceptTwelveCharacters() {
        createAdministrator.handle(new CreateAdministrator.Command(ROOT, new InitialPassword("ветер-в-поле"), false));

        assertThat(identities.checkPassword("root", "ветер-в-поле")).isTrue();
    }

    @Test
    void shouldReplaceAPassword() {
        createAdministrator.handle(new CreateAdministrator.Command(ROOT, PASSWORD, false));

        setPassword.handle(new SetPassword.Command(ROOT.id(), new InitialPassword("другой-длинный-пароль")));

        // In this order: after a wrong password the engine waits before it takes a right one.
        assertThat(identities.checkPassword("root", "другой-длинный-пароль")).isTrue();
        assertThat(identities.checkPassword("root", PASSWORD.value())).isFalse();
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> setPassword.handle(new SetPassword.Command(SECOND.id(), PASSWORD)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("registry.personUnknown"));
    }
}

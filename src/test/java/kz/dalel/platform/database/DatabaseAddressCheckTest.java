package kz.dalel.platform.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kz.dalel.platform.StartRefusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** To which addresses evidence and passwords may travel. */
class DatabaseAddressCheckTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "jdbc:postgresql://10.1.2.3/dalel", "jdbc:postgresql://db.example/dalel?sslmode=require", "jdbc:postgresql://db.example/dalel?ssl=true&sslmode=verify-ca",
        "jdbc:postgresql://127.0.0.1,db.example/dalel", "jdbc:postgresql://localhost.example/dalel"})
    void shouldRefuseADatabaseElsewhere_whoseServerIsNotProved(String url) {
        assertThatThrownBy(() -> DatabaseAddressCheck.check(url))
                .isInstanceOf(StartRefusal.class)
                .hasMessageContaining("sslmode=verify-full");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "jdbc:postgresql://db.example/dalel?sslmode=verify-full", "jdbc:postgresql://a.example,b.example/dalel?sslmode=verify-full&sslrootcert=ca.pem",
        "jdbc:postgresql://127.0.0.1:5432/dalel", "jdbc:postgresql://localhost/dalel", "jdbc:postgresql://[::1]/dalel", "jdbc:postgresql:dalel", ""})
    void shouldAcceptADatabaseThatProvesItselfOrIsOnThisMachine(String url) {
        assertThatCode(() -> DatabaseAddressCheck.check(url)).doesNotThrowAnyException();
    }
}

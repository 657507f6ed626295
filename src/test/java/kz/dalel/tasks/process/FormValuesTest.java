package kz.dalel.tasks.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import kz.dalel.shared.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormValuesTest {

    @Test
    void shouldGivePlainValues_whenTasklistSendsTypedOnes() {
        FormValues values = FormValues.parse("""
                {"businessKey":"x","variables":{
                  "text":{"value":"a","type":"String","valueInfo":{}},
                  "whole":{"value":7,"type":"Integer"},
                  "decimal":{"value":0.1,"type":"Double"},
                  "flag":{"value":true,"type":"Boolean"},
                  "chosen":{"value":"[\\"a\\",\\"b\\"]","type":"Json"},
                  "untyped":{"value":"b"},
                  "empty":{"value":null,"type":"String"}}}""");

        assertThat(values.plain()).containsEntry("text", "a").containsEntry("whole", 7).containsEntry("decimal", new BigDecimal("0.1"))
                .containsEntry("flag", true).containsEntry("chosen", List.of("a", "b")).containsEntry("untyped", "b").doesNotContainKey("empty");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "{}", "{\"variables\":null}", "null"})
    void shouldGiveNothing_whenTheFormIsEmpty(String body) {
        assertThat(FormValues.parse(body).plain()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{\"variables\":{\"x\":{\"value\":\"{\",\"type\":\"Json\"}}}"})
    void shouldRefuse_whenTheBodyCannotBeRead(String body) {
        assertThatThrownBy(() -> FormValues.parse(body).plain()).isInstanceOf(UserError.class);
    }
}

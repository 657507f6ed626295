package kz.dalel.evidence.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of whoever reported an offence, initials are kept. */
class ReporterNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Сообщил Иванов Иван Иванович лично | Сообщил И.И.И. лично",
                "сообщила Мария Петровна, по телефону | сообщила М.П., по телефону",
                "от Ахметовой А.К. | от А.А.К.",
                "А. К. Ахметова сообщила | А.К.А. сообщила",
                "Сәрсенбаев Нұрлан Әділұлы | С.Н.Ә.",
                "Сәрсенбаева Айгүл Нұрланқызы и Петров-Водкин К.С. | С.А.Н. и П.В.К.С.",
            })
    void shouldLeaveInitials(String typed, String kept) {
        assertThat(ReporterNames.hiddenIn(typed)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ЖТ-И-2231 от 14 июля",
                "Письмо в Департамент Агентства",
                "Министерство цифровых ремёсел",
                "сообщение зарегистрировано",
            })
    void shouldLeaveOtherTextsAsTheyAre(String typed) {
        assertThat(ReporterNames.hiddenIn(typed)).isEqualTo(typed);
    }

    @Test
    void shouldLeaveNothingNothing() {
        assertThat(ReporterNames.hiddenIn((String) null)).isNull();
    }
}

package kz.dalel.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A person's number is found however it is written; an organisation's is welcome, and other long numbers are none. */
class PersonNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "850101300005",
                "Заявитель (ИИН 850101300005), письмо № 12",
                "ИИН:850101300005;",
                "8501 0130 0005",
                "850101-300005",
                "850101\u00a0300005",
                // The check digit comes of the second weights.
                "991231400002",
                // Born on a leap day of this century; a foreigner.
                "040229500005",
                "050910000007",
                "https://portal.test/?iin=850101300005&page=1",
                "100440000004 850101300005",
                "850101300005 991231400002",
            })
    void shouldFindAPersonsNumber(String text) {
        assertThat(PersonNumber.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                // Organisations.
                "БИН 100440000004",
                "050541000001",
                "990140000007",
                // A wrong check digit, no day of any calendar, nobody of the 19th century, no such century, no possible check digit.
                "850101300006",
                "030229500003",
                "851301300005",
                "850101100002",
                "850101700000",
                "850101300690",
                // Parts of longer numbers, and shorter ones.
                "8501013000051",
                "1850101300005",
                "85010130000",
                "KZ86125KZT5004100100",
                "8 701 123 45 67",
                "27.11.2026, № 14-05/2231",
                "https://www.gov.kz/2026-11-27-153000",
            })
    void shouldLetOtherNumbersBe(String text) {
        assertThat(PersonNumber.isIn(text)).isFalse();
    }

    @Test
    void shouldFindNothingInNothing() {
        assertThat(PersonNumber.isIn(null)).isFalse();
    }
}

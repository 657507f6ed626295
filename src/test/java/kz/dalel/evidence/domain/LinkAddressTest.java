package kz.dalel.evidence.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.gov.kz/news/1",
                "http://gov.kz/news/1/",
                "HTTPS://GOV.KZ:443/news/1#top",
                " https://gov.kz/news/1?utm_source=tg&fbclid=1 ",
                "https://gov.kz/news/./1"
            })
    void shouldBeOnePublication_whenOnlyTheSpellingOfTheAddressDiffers(String address) {
        assertThat(LinkAddress.normalise(address)).contains("gov.kz/news/1");
    }

    @Test
    void shouldBeAnotherPublication_whenPathOrQueryDiffer() {
        assertThat(LinkAddress.normalise("https://gov.kz/news?id=2&lang=ru")).contains("gov.kz/news?id=2&lang=ru");
        assertThat(LinkAddress.normalise("https://gov.kz/news?lang=ru&id=2")).contains("gov.kz/news?id=2&lang=ru");
        assertThat(LinkAddress.normalise("https://gov.kz:8443/News")).contains("gov.kz:8443/News");
    }

    @Test
    void shouldUnderstandCyrillicHosts_whenTheyAreWrittenEitherWay() {
        assertThat(LinkAddress.normalise("https://сайт.қаз/б"))
                .isEqualTo(LinkAddress.normalise("https://xn--80aswg.xn--80ao21a/б"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gov.kz", "javascript:alert(1)", "https://", "https://host/", "file:///etc/passwd", "http://a b.kz"})
    void shouldBeNoAddress_whenItCannotBeOpenedByAVerifier(String text) {
        assertThat(LinkAddress.normalise(text)).isEmpty();
    }
}

package kz.dalel.snapshots.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTextTest {

    private static final String ARTICLE = """
            <html><head><title>Анонс анализа</title><style>p { color: red }</style></head><body>
            <header><p>Министерство цифровых ремёсел</p></header>
            <nav><ul><li>Главная</li><li>О нас</li></ul></nav>
            <article><h1>Начат внутренний анализ коррупционных рисков</h1>
            <p>С 10 июля 2026 года в Департаменте печатей<br>проводится внутренний анализ. %s</p></article>
            <aside><p>Погода в столице сегодня будет весьма переменчивой: %s</p></aside>
            <div class="news"><a href="/1">%s</a></div>
            <p>Просмотров: <b>%s</b></p><p>%s</p>
            <script>document.write("<p>ничего</p>")</script>
            </body></html>
            """;

    @Test
    void shouldReadAPageLineByLine_withoutMarkupAndScripts() {
        assertThat(text(ARTICLE.formatted("Опрошено 12 человек.", "дождь", "Новость дня", "7", "12:30")).shown())
                .startsWith("Анонс анализа\nМинистерство цифровых ремёсел\nГлавная\nО нас\nНачат внутренний анализ")
                .contains("в Департаменте печатей\nпроводится внутренний анализ. Опрошено 12 человек.\n", "\nПросмотров: 7\n")
                .doesNotContain("<", "document", "color", "ничего");
    }

    @Test
    void shouldFindNothingChanged_whereOnlyCountersClocksAndNewsHaveMovedOn() {
        String then = ARTICLE.formatted("Опрошено 12 человек.", "дождь", "Новость дня", "7", "12:30, 10.10.2026");
        String now = ARTICLE.formatted("Опрошено 12 человек.", "снег", "Совсем другая новость", "10 482", "08:05, 11.10.2026")
                .replace("<p>", "<p class='wide'>")
                .replace("анализ. ", "анализ.\n   ");

        assertThat(text(now).comparable()).isNotEqualTo(text(then).shown()).isEqualTo(text(then).comparable());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Опрошено 21 человек из всех подразделений ведомства.", "Опрошены все сотрудники ведомства.", ""})
    void shouldFindAChange_inWhatThePageItselfSays(String sentence) {
        String then = ARTICLE.formatted("Опрошено 12 человек из всех подразделений ведомства.", "", "", "", "");

        assertThat(text(ARTICLE.formatted(sentence, "", "", "", "")).comparable()).isNotEqualTo(text(then).comparable());
    }

    @Test
    void shouldFindAChangedTitle() {
        assertThat(text("<title>Анонс</title><p>Текст</p>").comparable())
                .isNotEqualTo(text("<title>Опровержение</title><p>Текст</p>").comparable());
    }

    @Test
    void shouldCompareEverything_ofAPageThatDoesNothingButLeadElsewhere() {
        assertThat(text("<ul><li><a href='/1'>Отчёт первый</a></li></ul>").comparable())
                .isNotEqualTo(text("<ul><li><a href='/1'>Отчёт второй</a></li></ul>").comparable());
    }

    @Test
    void shouldReadTheLettersOfOlderPages() {
        byte[] windows = "<meta charset='windows-1251'><p>Ответ</p>".getBytes(Charset.forName("windows-1251"));

        assertThat(PageText.of(windows, "text/html", null).orElseThrow().shown()).isEqualTo("Ответ");
        assertThat(PageText.of(
                                "Ответ".getBytes(Charset.forName("windows-1251")), "text/plain; charset=windows-1251", "identity")
                        .orElseThrow()
                        .shown())
                .isEqualTo("Ответ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/pdf", "image/png", "application/octet-stream", "ерунда", ""})
    void shouldMakeNoTextOfWhatIsNone(String type) {
        assertThat(PageText.of(bytes("%PDF-1.7"), type, null)).isEmpty();
        assertThat(PageText.of(bytes("x"), null, null)).isEmpty();
    }

    @Test
    void shouldMakeNoTextOfWhatIsTooLargeOrCannotBeUnpacked() {
        assertThat(PageText.of(new byte[2 * 1024 * 1024 + 1], "text/html", null)).isEmpty();
        assertThat(PageText.of(bytes("not packed"), "text/html", "gzip")).isEmpty();
        assertThat(PageText.of(bytes("odd"), "text/html", "br")).isEmpty();
    }

    @Test
    void shouldReadMarkupHoweverDeepItIs() {
        Optional<PageText> read = PageText.of(bytes("<div>".repeat(20_000) + "дно"), "text/html", null);

        assertThat(read.orElseThrow().shown()).isEqualTo("дно");
    }

    private static PageText text(String markup) {
        return PageText.of(bytes(markup), "text/html; charset=utf-8", null).orElseThrow();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package kz.dalel.methodology.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.dalel.methodology.Edition;
import kz.dalel.methodology.InvalidEditionException;
import kz.dalel.methodology.Scale;
import kz.dalel.shared.Share;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault is planted into the delivered edition; the refusal must name its line and say what is wrong. */
class EditionReaderTest {

    private static final String FILE = "tbn4-2024.yaml";
    private static final String SOUND = read();

    static Stream<Arguments> faults() {
        return Stream.of(
                // what, instead of, line of the fault counted from the planted place, sentence
                fault("kind: step-ladder", "kind: step-leader", 0, "шкала «step-leader» неизвестна."),
                fault("kind: per-fact,", "kind: per-cell,", 0, "ключ «per-fact» неизвестен."),
                fault(
                        "{kind: per-fact, per-fact: 3}",
                        "{kind: per-cell, per-cell: 3}",
                        0,
                        "шкала «per-cell» не подходит к измерителю «fact-count»."),
                fault("measure: cartogram", "measure: cartography", 0, "измеритель «cartography» неизвестен."),
                fault("code: 1.1.2", "code: 1.1.1", 0, "код «1.1.1» уже занят выше."),
                fault("code: 1.1.2", "code: 1.1.3", 0, "нумерация прервана: ожидается 1.1.2, стоит 1.1.3."),
                fault("code: 1.1.2", "code: 1.1", 0, "«1.1» — не код индикатора"),
                fault("code: 1.EXT", "code: 2.EXT", 0, "нумерация прервана: ожидается 1.EXT, стоит 2.EXT."),
                fault("- task: 2", "- task: 3", 0, "нумерация прервана: ожидается 2, стоит 3."),
                fault("- project: 2", "- project: 3", 0, "нумерация прервана: ожидается 2, стоит 3."),
                missing("            lines: L16-18, L19-22\n", "- code: 1.1.1", "нет ключа «lines»."),
                fault("lines: L16-18, L19-22", "lines: L16-18, L519-523", 0, "ссылка «L519-523» выходит за пределы регламента: в нём строки 1–522."),
                fault("lines: L16-18, L19-22", "lines: L18-16", 0, "ссылка «L18-16» выходит за пределы"),
                fault("lines: L16-18, L19-22", "lines: L0", 0, "ссылка «L0» выходит за пределы"),
                fault("lines: L16-18, L19-22", "lines: 16-18", 0, "«16-18» — не ссылка на строки регламента"),
                fault("lines: L16-18, L19-22", "lines: L16-18,", 0, "«» — не ссылка на строки регламента"),
                fault("carries-over: true", "carry-over: true", 0, "ключ «carry-over» неизвестен."),
                fault("carries-over: true", "carries-over: yes", 0, "«yes» — не true и не false."),
                fault("carries-over: true", "carries-over: true\n            carries-over: true", 1, "ключ «carries-over» указан дважды."),
                fault("title: Внутренний анализ коррупционных рисков", "title: ''", 0, "текст пуст."),
                fault("title: Внутренний анализ коррупционных рисков", "title: [a]", 0, "здесь должен быть текст или число."),
                fault("applies-to: [cgo, oblast, city]", "applies-to: [cgo, region]", 0, "вид органа «region» неизвестен. Возможны: cgo, oblast, city, kgs."),
                fault("applies-to: [cgo, oblast, city]", "applies-to: []", 0, "список пуст."),
                fault("applies-to: [cgo, oblast, city]", "applies-to: [cgo, cgo]", 0, "значение «cgo» указано дважды."),
                fault("applies-to: [cgo, oblast, city]", "applies-to: cgo", 0, "здесь должен быть список."),
                fault("unit-classes: [subdivision, department]", "unit-classes: [subdivision, bureau]", 0, "вид единиц «bureau» неизвестен."),
                missing("            unit-classes: [subdivision, department]\n", "- code: 1.1.3", "нет ключа «unit-classes»."),
                fault(
                        "scale: {kind: per-offence, administrative: 3, criminal: 5}",
                        "scale: {kind: per-offence, administrative: 3, criminal: 5}\n            unit-classes: [entity]",
                        1,
                        "измеритель «offence-reports» не считает единиц"),
                fault("proof: {links: 1, or-file: true,", "proof: {or-file: true,", 0, "файл вместо ссылки («or-file»)"),
                fault("proof: {links: 2, own-site: true}", "proof: {own-site: true}", 0, "собственный сайт («own-site»)"),
                fault("period: quarter", "period: month", 0, "период «month» неизвестен."),
                fault("standing: inferred", "standing: guessed", 0, "основание «guessed» неизвестно."),
                fault("standing: inferred", "standing: source", 0, "ключ «source» указывается при основании «source»"),
                fault("interpretations: [A14, A15]", "interpretations: [A14, A41]", 0, "толкования «A41» нет в реестре."),
                fault("interpretations: [A02, A04, A05, A07, A10, A36]", "interpretations: [A02]", 0, "шкала считается по толкованию A10"),
                fault("interpretations: [A10, A16]", "interpretations: [A10]", 0, "шкала считается по толкованию A16"),
                fault("- {code: coverage,", "- {code: cover,", 0, "категория «cover» не относится к измерителю «internal-analysis»."),
                fault("- {code: risk-identified,", "- {code: coverage,", 0, "код «coverage» уже занят выше."),
                fault("              - {code: coverage, title: Подразделение охвачено анализом}\n", "", 0, "нет категории «coverage»"),
                fault("only-under: A16=plan-ladder", "only-under: A16=plan", 0, "«A16=plan» — не вариант переключателя"),
                fault("only-under: A16=plan-ladder", "only-under: A01=step", 0, "«A01=step» — не вариант переключателя"),
                fault("deduction: 10}", "deduction: -10}", 0, "«-10» — не число"),
                fault("deduction: 10}", "deduction: 0}", 0, "«0» — баллы должны быть больше нуля."),
                fault("deduction: 10}", "deduction: 1e1}", 0, "«1e1» — не число"),
                fault("step: 10 %", "step: 0 %", 0, "«0 %» — не доля"),
                fault("step: 10 %", "step: 101 %", 0, "«101 %» — не доля"),
                fault("step: 10 %", "step: 0.1", 0, "«0.1» — не доля"),
                fault("cap: 3}", "cap: 0.2}", 0, "предел 0.2 меньше баллов за один шаг (0.3)."),
                fault("monthly-cap: 10}", "monthly-cap: 1}", 0, "предел 1 меньше баллов за один шаг (2)."),
                fault("{from: 6, to: 20, points: 12}", "{from: 7, to: 20, points: 12}", 0, "полоса начинается с 7, ожидается 6."),
                fault("{from: 6, to: 20, points: 12}", "{from: 6, to: 5, points: 12}", 0, "начало полосы (6) больше её конца (5)."),
                fault("{from: 6, to: 20, points: 12}", "{from: 6, points: 12}", 1, "полоса начинается с 21"),
                fault("{from: 41, points: 6}", "{from: 41, to: 99, points: 6}", -4, "последняя полоса должна быть открыта сверху"),
                fault("decimals: 4", "decimals: 7", 0, "знаков после запятой 7, допускается не больше 6."),
                fault("regulation-lines: 522", "regulation-lines: many", 0, "«many» — не целое число"),
                fault("edition: tbn4-2024", "edition: tbn4-2025", 0, "редакция «tbn4-2025» должна лежать в файле с тем же именем"),
                fault("  - code: A02", "  - code: A03", 0, "нумерация прервана: ожидается A02, стоит A03."),
                fault("  - code: A02", "  - code: A01", 0, "код «A01» уже занят выше."),
                fault("  - code: A02", "  - code: B02", 0, "«B02» — не код толкования"),
                fault("taken: cumulative", "taken: additive", 0, "принятого варианта «additive» нет среди вариантов"),
                fault("- code: cumulative", "- code: sum", 0, "у переключателя A10 должны быть ровно эти варианты: cumulative, replaces, highest.", "taken: cumulative", "taken: sum"),
                fault("strength: fair-to-strong", "strength: firm", 0, "степень «firm» неизвестна."),
                fault("    strength: fair-to-strong\n", "    strength: fair-to-strong\n    switch: true\n", 1, "толкование A01 не может быть переключателем"),
                fault("projects:\n", "projects: &all\n", 0, "ссылки и метки YAML"),
                fault("projects:\n", "projects: [\n", 0, "разметка YAML нарушена."));
    }

    @ParameterizedTest(name = "line {2}: {3}")
    @MethodSource("faults")
    void shouldNameFileLineAndFault(String planted, String instead, int line, String sentence) {
        InvalidEditionException refusal =
                catchThrowableOfType(InvalidEditionException.class, () -> EditionReader.read(FILE, planted));

        assertThat(refusal).as(instead).isNotNull();
        assertThat(refusal).hasMessageContaining(sentence);
        assertThat(refusal).hasMessageStartingWith("Файл методики " + FILE + ", строка " + line + ": ");
    }

    @Test
    void shouldRefuse_whenTheFileIsEmptyOrHoldsMoreThanOneDocument() {
        assertThatThrownBy(() -> EditionReader.read(FILE, ""))
                .hasMessage("Файл методики tbn4-2024.yaml, строка 1: файл пуст.");
        assertThatThrownBy(() -> EditionReader.read(FILE, SOUND + "---\nedition: x\n"))
                .isInstanceOf(InvalidEditionException.class)
                .hasMessageContaining("больше одного документа");
        assertThatThrownBy(() -> EditionReader.read(FILE, "- a\n"))
                .hasMessage("Файл методики tbn4-2024.yaml, строка 1: здесь должны быть ключи со значениями.");
    }

    @Test
    void shouldTakeWhatTheFileSays_whenItIsSound() {
        String changed = SOUND.replaceFirst("            lines: L16-18, L19-22\n", "            lines: L16-18, L19-22\n            due-quarters: [1, 3]\n")
                .replaceFirst("step: 0\\.5 %", "step: 0.25 %");

        Edition edition = EditionReader.read(FILE, changed);

        assertThat(edition.indicators().get(0).dueQuarters()).containsExactly(1, 3);
        assertThat(edition.indicators())
                .filteredOn(indicator -> indicator.code().value().equals("4.2.1"))
                .allSatisfy(indicator -> assertThat(((Scale.StepLadder) indicator.scale()).step())
                        .isEqualTo(new Share(1, 400)));
        assertThatThrownBy(() -> EditionReader.read(FILE, changed.replace("[1, 3]", "[1, 5]")))
                .hasMessageContaining("квартала 5 не бывает.");
    }

    /** A key that is left out is reported at the beginning of what lacks it. */
    private static Arguments missing(String what, String reportedAt, String sentence) {
        return Arguments.of(SOUND.replaceFirst(Pattern.quote(what), ""), "", lineOf(reportedAt), sentence);
    }

    private static Arguments fault(String what, String instead, int offset, String sentence, String... also) {
        int place = SOUND.indexOf(what);
        assertThat(place).as(what).isNotNegative();
        String planted = SOUND.substring(0, place) + instead + SOUND.substring(place + what.length());
        if (also.length > 0) {
            planted = planted.replace(also[0], also[1]);
        }
        return Arguments.of(planted, instead, lineOf(what) + offset, sentence);
    }

    private static int lineOf(String text) {
        return (int) SOUND.substring(0, SOUND.indexOf(text)).chars().filter(c -> c == '\n').count() + 1;
    }

    private static String read() {
        try {
            return Files.readString(Path.of("src/main/resources/methodology", FILE));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

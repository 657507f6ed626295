package kz.dalel.files.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.dalel.files.FileType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A name is a label: whatever was sent, it shows on one line, fits, can be saved, and ends as its content does. */
class FileNameTest {

    private static final String LONG = "очень длинное название документа ".repeat(20);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Протокол №7.pdf | Протокол №7.pdf",
        "Протокол.PDF | Протокол.PDF",
        "C:\\Users\\a\\Протокол.pdf | Протокол.pdf",
        "../../etc/passwd | passwd.pdf",
        "....//....//x.pdf | x.pdf",
        "Протокол.exe | Протокол.exe.pdf",
        "Протокол.pdf.exe | Протокол.pdf.exe.pdf",
        "Протокол | Протокол.pdf",
        "'' | файл.pdf",
        ".pdf | файл.pdf",
        "... | файл.pdf",
        "con.pdf | _con.pdf",
        "LPT1 | _LPT1.pdf",
        "Конспект.pdf | Конспект.pdf",
        "a<b>c:d\"e?f*.pdf | a_b_c_d_e_f_.pdf",
        "два   пробела .pdf | два пробела.pdf",
    })
    void shouldTidyNames(String sent, String label) {
        assertThat(FileName.label(sent, FileType.PDF)).isEqualTo(label);
    }

    @Test
    void shouldNotTurnTheDirectionOfWriting() {
        assertThat(FileName.label("отчёт\u202Efdp.exe", FileType.PDF)).isEqualTo("отчётfdp.exe.pdf");
        assertThat(FileName.label("\u2066a\u2069.pdf", FileType.PDF)).isEqualTo("a.pdf");
    }

    @Test
    void shouldShortenWithoutLosingTheEnding_orCuttingASign() {
        assertThat(FileName.label(LONG + ".docx", FileType.DOCX)).hasSizeLessThanOrEqualTo(FileName.LONGEST).endsWith(".docx");
        String smiles = FileName.label("\uD83D\uDE00".repeat(150), FileType.PDF);
        assertThat(smiles).endsWith("\uD83D\uDE00.pdf").hasSizeLessThanOrEqualTo(FileName.LONGEST);
    }

    @Test
    void shouldWriteAccentedLettersInOneWay() {
        assertThat(FileName.label("и\u0306.pdf", FileType.PDF)).isEqualTo("й.pdf");
    }

    @ParameterizedTest
    @MethodSource("oddNames")
    void shouldMakeALabelOfAnything(String sent) {
        String label = FileName.label(sent, FileType.PDF);

        assertThat(label).hasSizeBetween(5, FileName.LONGEST).endsWithIgnoringCase(".pdf").doesNotStartWith(".");
        assertThat(label).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}/\\\\<>:\"|?*]");
        assertThat(label.strip()).isEqualTo(label);
        assertThat(FileName.label(label, FileType.PDF)).as("the label of a label").isEqualTo(label);
    }

    /** Some 200: ways out of a folder, signs that are none, words of programs, each in several surroundings. */
    static Stream<String> oddNames() {
        List<String> odd = List.of(
                "..", "/", "\\", "../x", "..\\x", "/etc/passwd", "C:", "C:\\x", "\\\\server\\share\\x", "file:///x", "x/", "x\\",
                "%2e%2e%2f", "..%c0%af", "\u0000", "x\u0000.pdf", "\r\nSet-Cookie: a=b", "\t", "\u001b[31m", "\u007f", "\u0085",
                "\u200b", "\u200e", "\u202a", "\u202e", "\u2028", "\u2029", "\ufeff", "\ufff9", "\ud800", "\udc00x", "\ue000",
                "\uffff", "\uD83D\uDE00", "e\u0301".repeat(9), "a" + "\u0301".repeat(60), "\u0130", "ß", "ﬁ", "Ａ．ｐｄｆ", "CON", "nul.txt",
                "COM1.pdf", "<script>alert(1)</script>", "\" onload=\"x", "'; drop table x; --", "${jndi:ldap://x}", "{{7*7}}", "*",
                "?", "|", "a;b=c", "a\"b", "x".repeat(300), ".".repeat(300), " ".repeat(300), "\u00a0", "\u3000");
        List<String> names = new ArrayList<>();
        for (String each : odd) {
            names.addAll(List.of(each, each + ".pdf", "отчёт" + each + ".PDF", each.repeat(2) + "x"));
        }
        assertThat(names).hasSizeGreaterThan(200);
        return names.stream();
    }
}

package kz.dalel.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import kz.dalel.registry.domain.Problems;
import kz.dalel.registry.domain.RegistryChange;
import kz.dalel.registry.load.RegistryReader;
import kz.dalel.shared.UserError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryTemplateTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"template.xlsx", "template"})
    void shouldBeUnderstood_whenStillEmpty(String name) {
        Path template = folder.resolve(name);
        RegistryTemplate.write(template);

        Problems problems = new Problems();
        RegistryReader.read(RegistryFile.read(template).tables(), LocalDate.of(2026, 7, 1), problems);

        assertThat(problems.count()).as("no rows, and nothing else").isOne();
        assertThatExceptionOfType(ImportRefused.class)
                .isThrownBy(() -> problems.throwIfAny(List.of()))
                .satisfies(refusal -> assertThat(refusal.problems().get(0).reason().code()).isEqualTo("registry.noRows"));
    }

    @Test
    void shouldBeUnderstood_whenFilledInWorkbook() throws IOException {
        Path template = folder.resolve("template.xlsx");
        RegistryTemplate.write(template);
        fill(template, "Органы", "01", "ЦГО", "Орган", "", "Нет", "По закону", "organ.example", "");
        fill(template, "Состав", "01", "1-2", "Управление", "Отдел", "");
        fill(template, "Численность", "01", "Государственные служащие", "12", "");
        fill(template, "Внешний анализ", "01", "2025", "");
        fill(template, "Люди", "anna", "Аннова Анна", "", "Руководитель органа", "01", "31.12.2026");

        Problems problems = new Problems();
        RegistryChange change =
                RegistryReader.read(RegistryFile.read(template).tables(), LocalDate.of(2026, 7, 1), problems);

        problems.throwIfAny(List.of());
        assertThat(change.bodies()).hasSize(1);
        assertThat(change.units().get(0).value().id()).hasToString("01/1-2");
        assertThat(change.headcounts()).hasSize(1);
        assertThat(change.analyses()).hasSize(1);
        assertThat(change.people().get(0).value().to()).isEqualTo("2026-12-31");
    }

    @Test
    void shouldBeUnderstood_whenFilledInCsv() throws IOException {
        Path template = folder.resolve("template");
        RegistryTemplate.write(template);
        Files.writeString(template.resolve("people.csv"), "anna;Аннова Анна;;Верификатор;;\r\n", StandardOpenOption.APPEND);

        Problems problems = new Problems();
        RegistryChange change =
                RegistryReader.read(RegistryFile.read(template).tables(), LocalDate.of(2026, 7, 1), problems);

        problems.throwIfAny(List.of());
        assertThat(change.people().get(0).value().role()).isEqualTo(HeldRole.of(Role.VERIFIER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"template.xlsx", "template"})
    void shouldNotOverwrite(String name) throws IOException {
        Path existing = Files.writeString(folder.resolve(name), "важное");

        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> RegistryTemplate.write(existing))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("registry.file.exists"));
        assertThat(existing).hasContent("важное");
    }

    private static void fill(Path file, String sheet, String... values) throws IOException {
        XSSFWorkbook workbook;
        try (InputStream in = Files.newInputStream(file)) {
            workbook = new XSSFWorkbook(in);
        }
        Row row = workbook.getSheet(sheet).createRow(1);
        for (int at = 0; at < values.length; at++) {
            row.createCell(at).setCellValue(values[at]);
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        workbook.close();
    }
}

package kz.dalel.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.dalel.rating.GoldenPackage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckPackageCommandTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void writeThePackage() throws IOException {
        file = Files.write(folder.resolve("rating.json"), GoldenPackage.signedBy(folder));
    }

    @Test
    void shouldSayThatAPackageHolds_andByWhoseKey() throws IOException {
        assertThat(run(file.toString())).matches("(?s)0: Пакет рейтинга за 2024-Q1\\. .*Подпись сверена с ключом из самого пакета.*Расхождений нет.*");
        assertThat(run(file.toString(), "--public-key", folder.resolve("checkpoint-key.pub.pem").toString()))
                .contains("Подпись сверена с указанным ключом");
    }

    @Test
    void shouldEndWithItsOwnCode_whenSomethingWasAltered() throws IOException {
        Files.writeString(file, Files.readString(file).replaceFirst("\"award\":\"", "\"award\":\"1"));

        assertThat(run(file.toString())).isEqualTo("3: Содержание изменено: контрольная сумма с ним не сходится.\n");
    }

    @Test
    void shouldRefuse_whatIsNoFileOrNoKey() {
        assertThat(run(folder.resolve("nothing.json").toString())).startsWith("2: Файла нет: ");
        assertThat(run(file.toString(), "--public-key", file.toString())).startsWith("2: Это не открытый ключ Ed25519");
        assertThat(run()).startsWith("2: Не указан обязательный параметр: FILE.json.");
    }

    /** Exit code and everything that was printed. */
    private static String run(String... arguments) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        String[] all = new String[arguments.length + 1];
        all[0] = "check-package";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        int code = DalelCommand.run(stream, stream, all);
        return code + ": " + printed.toString(StandardCharsets.UTF_8);
    }
}

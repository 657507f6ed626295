package kz.dalel.platform.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads and writes files, those of text in UTF-8; what goes wrong is refused with a sentence that names the file. */
final class TextFiles {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TextFiles() {}

    /** The file's text without a byte order mark. Bytes that are no UTF-8 become replacement characters. */
    static String read(Path file) {
        String text = new String(bytes(file), StandardCharsets.UTF_8);
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
    }

    /** The file's bytes as they are. */
    static byte[] bytes(Path file) {
        if (!Files.isRegularFile(file)) {
            throw Refusals.invalid("cli.noFile", file);
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw Refusals.invalid("cli.unreadable", file);
        }
    }

    static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    static void write(Path file, byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException e) {
            throw Refusals.invalid("cli.unwritable", file);
        }
    }
}

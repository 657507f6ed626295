package kz.dalel.files.inspection;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Refuses a PDF that needs a password or runs something. Both show as names in the file: what encrypts it stands in its trailer, in
 * the clear; scripts and started programs in objects, which may be packed together, so that those packages are looked into.
 * A whole PDF library would read the packages into memory without a limit.
 */
final class PdfCheck {

    private static final int MARK_LENGTH = 5;
    private static final int CHUNK = 16 * 1024;

    /** Objects of a document hold its structure, neither its pages nor its pictures. */
    private static final long MOST_IN_PACKAGES = 128L * 1024 * 1024;

    private final Path file;
    private final PdfNames names = new PdfNames();
    private long position;
    private long unpacked;

    private PdfCheck(Path file) {
        this.file = file;
    }

    static void check(Path file) throws IOException {
        new PdfCheck(file).check();
    }

    private void check() throws IOException {
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file), CHUNK)) {
            byte[] mark = content.readNBytes(MARK_LENGTH);
            // Readers find the mark further on as well; then it stands in something else.
            if (mark.length < MARK_LENGTH || mark[0] != '%') {
                throw Refused.twoFaced();
            }
            position = mark.length;
            for (int next = content.read(); next >= 0; next = content.read()) {
                position++;
                names.take(next);
                if (names.atPackage()) {
                    lookInto(position);
                }
            }
        }
        if (names.encrypted()) {
            throw Refused.encrypted();
        }
        if (names.active()) {
            throw Refused.because("pdfScript");
        }
    }

    /** A package that cannot be unpacked is encrypted, and then refused for that, or can be unpacked by nobody. */
    private void lookInto(long start) throws IOException {
        PdfNames inside = new PdfNames();
        Inflater inflater = new Inflater();
        try (InputStream content = Files.newInputStream(file)) {
            content.skipNBytes(start);
            byte[] packed = new byte[CHUNK];
            byte[] plain = new byte[CHUNK];
            while (!inflater.finished()) {
                if (inflater.needsInput()) {
                    int read = content.read(packed);
                    if (read < 0) {
                        return;
                    }
                    inflater.setInput(packed, 0, read);
                }
                int length = inflater.inflate(plain);
                if (length == 0 && inflater.needsDictionary()) {
                    return;
                }
                count(length);
                for (int index = 0; index < length; index++) {
                    inside.take(plain[index] & 0xFF);
                }
            }
        } catch (DataFormatException e) {
            // Names seen until here count.
        } finally {
            inflater.end();
            names.add(inside);
        }
    }

    private void count(int length) {
        unpacked += length;
        if (unpacked > MOST_IN_PACKAGES) {
            throw Refused.tooDense();
        }
    }
}

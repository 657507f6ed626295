package kz.dalel.spreadsheet.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import kz.dalel.spreadsheet.TableLimits;
import kz.dalel.spreadsheet.UnreadableFile;

/**
 * Unpacks a ZIP once without keeping anything, and stops when it grows beyond what may be read. The library's own guard
 * compares packed with unpacked size and so lets a large file of repeated rows through, which would fill the memory.
 */
public final class ZipBombGuard {

    private static final int MAX_ENTRIES = 1_000;
    private static final int BUFFER = 8192;

    /** What the library keeps as a tree, many times larger than the text; no spreadsheet program writes nearly so much. */
    private static final Pattern KEPT_WHOLE = Pattern.compile("(?i).*(content_types]\\.xml|\\.rels|styles\\.xml)");
    private static final long MAX_KEPT_WHOLE = 2L * 1024 * 1024;

    private ZipBombGuard() {}

    /**
     * @param name what the person calls the file
     * @throws UnreadableFile if the file is no ZIP, or too large when unpacked
     */
    public static void require(Path file, String name, TableLimits limits) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MAX_ENTRIES) {
                throw UnreadableFile.tooLarge(name, limits);
            }
            byte[] buffer = new byte[BUFFER];
            long rest = limits.bytes();
            for (ZipEntry entry : Collections.list(zip.entries())) {
                long allowed = KEPT_WHOLE.matcher(entry.getName()).matches() ? Math.min(rest, MAX_KEPT_WHOLE) : rest;
                long unpacked = 0;
                try (InputStream content = zip.getInputStream(entry)) {
                    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                        unpacked += read;
                        if (unpacked > allowed) {
                            throw UnreadableFile.tooLarge(name, limits);
                        }
                    }
                }
                rest -= unpacked;
            }
        } catch (IOException e) {
            throw new UnreadableFile("spreadsheet.file.notXlsx", name);
        }
    }
}

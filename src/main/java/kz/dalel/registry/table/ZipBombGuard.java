package kz.dalel.registry.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Unpacks a ZIP once without keeping anything, and stops when it grows beyond what a registry can be. The library's own
 * guard compares packed with unpacked size and so lets a large file of repeated rows through, which would fill the memory.
 */
final class ZipBombGuard {

    private static final long MAX_UNPACKED = UnreadableFile.MAX_MEGABYTES * 1024L * 1024;
    private static final int MAX_ENTRIES = 1_000;
    private static final int BUFFER = 8192;

    private ZipBombGuard() {}

    /** @throws UnreadableFile if the file is no ZIP, or too large when unpacked */
    static void require(Path file) {
        String name = String.valueOf(file.getFileName());
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MAX_ENTRIES) {
                throw UnreadableFile.tooLarge(name);
            }
            byte[] buffer = new byte[BUFFER];
            long unpacked = 0;
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream content = zip.getInputStream(entry)) {
                    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                        unpacked += read;
                        if (unpacked > MAX_UNPACKED) {
                            throw UnreadableFile.tooLarge(name);
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UnreadableFile("registry.file.notXlsx", name);
        }
    }
}

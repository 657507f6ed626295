package kz.dalel.files.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kz.dalel.files.FileType;
import kz.dalel.files.domain.Disk;
import kz.dalel.shared.UserError;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.Ole10Native;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Looks into the archive that a DOCX or XLSX is. It is unpacked once, within limits and without keeping anything, so that a
 * damaged one is found when it is uploaded and not when a verifier opens it.
 */
final class OfficeCheck {

    private static final String TYPES = "[Content_Types].xml";
    private static final int MOST_PARTS = 10_000;
    private static final int LARGEST_LIST_OF_TYPES = 2 * 1024 * 1024;

    /** Far more than any table of evidence becomes, far less than what a few megabytes can be made to become. */
    private static final long MOST_UNPACKED = 300L * 1024 * 1024;

    /** What an archive needs for each part besides the part, and for itself; more room would be room for something hidden. */
    private static final int ROOM_PER_PART = 2 * 1024;

    private static final int ROOM = 64 * 1024;
    private static final int CHUNK = 16 * 1024;

    private final Disk disk;

    OfficeCheck(Disk disk) {
        this.disk = disk;
    }

    /** @throws UserError if it is another archive, or runs something */
    static FileType typeOf(Path file) throws IOException {
        try (ZipFile archive = open(file)) {
            ContentTypes types = types(archive);
            if (types.active()) {
                throw Refused.because("macros");
            }
            return types.document().orElseThrow(() -> Refused.because("archive"));
        } catch (IOException | IllegalArgumentException e) {
            throw Refused.damaged();
        }
    }

    /** @throws UserError if it is damaged, runs something, hides something, or would burst whoever opens it */
    void check(Path file) throws IOException {
        try (ZipFile archive = open(file)) {
            List<ZipArchiveEntry> parts = Collections.list(archive.getEntries());
            requireNames(parts);
            requireNothingBetween(parts, Files.size(file));
            long left = MOST_UNPACKED;
            for (ZipArchiveEntry part : parts) {
                left -= unpack(archive, part, left);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw Refused.damaged();
        }
    }

    private static ZipFile open(Path file) throws IOException {
        return ZipFile.builder().setPath(file).get();
    }

    private static ContentTypes types(ZipFile archive) throws IOException {
        ZipArchiveEntry list = archive.getEntry(TYPES);
        if (list == null) {
            throw Refused.because("archive");
        }
        try (InputStream content = archive.getInputStream(list)) {
            byte[] text = content.readNBytes(LARGEST_LIST_OF_TYPES + 1);
            if (text.length > LARGEST_LIST_OF_TYPES) {
                throw Refused.tooDense();
            }
            return ContentTypes.of(text);
        }
    }

    /** Two parts of one name are two documents, of which one program shows the first and another one the second. */
    private static void requireNames(List<ZipArchiveEntry> parts) {
        if (parts.size() > MOST_PARTS) {
            throw Refused.tooDense();
        }
        Set<String> seen = new HashSet<>();
        for (ZipArchiveEntry part : parts) {
            String name = part.getName().toLowerCase(Locale.ROOT);
            if (!seen.add(name)) {
                throw Refused.twoFaced();
            }
            if (part.getGeneralPurposeBit().usesEncryption()) {
                throw Refused.encrypted();
            }
            if (name.endsWith("vbaproject.bin") || name.contains("/activex/") || name.contains("/macrosheets/")) {
                throw Refused.because("macros");
            }
        }
    }

    private static void requireNothingBetween(List<ZipArchiveEntry> parts, long size) {
        long accounted = ROOM;
        for (ZipArchiveEntry part : parts) {
            accounted += part.getCompressedSize()
                    + ROOM_PER_PART
                    + 2L * part.getName().getBytes(StandardCharsets.UTF_8).length;
        }
        if (size > accounted) {
            throw Refused.twoFaced();
        }
    }

    /** Unpacks a part and forgets it; returns how much it was. */
    private long unpack(ZipFile archive, ZipArchiveEntry part, long limit) throws IOException {
        if (part.getSize() > limit) {
            throw Refused.tooDense();
        }
        long size = 0;
        byte[] beginning;
        try (InputStream content = archive.getInputStream(part)) {
            byte[] chunk = content.readNBytes(CHUNK);
            beginning = chunk;
            while (chunk.length > 0) {
                size += chunk.length;
                if (size > limit) {
                    throw Refused.tooDense();
                }
                chunk = content.readNBytes(CHUNK);
            }
        }
        if (size != part.getSize()) {
            throw Refused.damaged();
        }
        requireNoProgram(archive, part, beginning);
        return size;
    }

    /** Any file can lie in a document as an embedded object, to be started by a double click. */
    private void requireNoProgram(ZipFile archive, ZipArchiveEntry part, byte[] beginning) throws IOException {
        if (FileMagic.valueOf(beginning) != FileMagic.OLE2) {
            return;
        }
        Path unpacked;
        try (InputStream content = archive.getInputStream(part)) {
            unpacked = disk.keep(content);
        }
        try (POIFSFileSystem object = new POIFSFileSystem(unpacked.toFile(), true)) {
            if (object.getRoot().hasEntryCaseInsensitive(Ole10Native.OLE10_NATIVE)) {
                throw Refused.because("embedded");
            }
        } catch (UserError e) {
            throw e;
        } catch (RuntimeException e) {
            throw Refused.damaged();
        } finally {
            disk.remove(unpacked);
        }
    }
}

package kz.dalel.files.inspection;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kz.dalel.files.FileType;

/**
 * Refuses contents that are what they should be and could be opened as something else too: archives are read from the end, PDF and
 * pages by lenient readers from somewhere near the beginning.
 */
final class TwoFacedCheck {

    /** How far from the beginning lenient readers look. */
    private static final int BEGINNING = 1024;

    private static final List<String> PAGE_MARKS = List.of("<html", "<script", "<svg", "<!doctype", "<?php", "<iframe");
    private static final String PDF_MARK = "%PDF-";

    /** Words of a letter, and what lies in a signature, which is checked by itself. */
    private static final Set<FileType> MAY_HOLD_PAGES = Set.of(FileType.EML, FileType.SIGNED);

    private static final Set<FileType> MAY_HOLD_PDF = Set.of(FileType.PDF, FileType.SIGNED);

    /** "End of central directory" and the longest comment that may follow it. */
    private static final int ZIP_END_LENGTH = 22;

    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int ZIP_END = 0x06054b50;
    private static final int ZIP_DIRECTORY = 0x02014b50;
    private static final int DIRECTORY_SIZE_AT = 12;

    private TwoFacedCheck() {}

    static void check(Path file, FileType type) throws IOException {
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
            String beginning = new String(read(content, 0, BEGINNING), StandardCharsets.ISO_8859_1);
            boolean page = !MAY_HOLD_PAGES.contains(type)
                    && PAGE_MARKS.stream().anyMatch(beginning.toLowerCase(Locale.ROOT)::contains);
            boolean pdf = !MAY_HOLD_PDF.contains(type) && beginning.contains(PDF_MARK);
            boolean archive = !isZip(type) && endsAsArchive(content);
            if (page || pdf || archive) {
                throw Refused.twoFaced();
            }
        }
    }

    private static boolean isZip(FileType type) {
        return type == FileType.DOCX || type == FileType.XLSX;
    }

    /** Whether an archive's directory lies where its end says, whatever stands before and behind. */
    private static boolean endsAsArchive(RandomAccessFile content) throws IOException {
        int length = (int) Math.min(content.length(), ZIP_END_LENGTH + LONGEST_COMMENT);
        long start = content.length() - length;
        ByteBuffer tail = ByteBuffer.wrap(read(content, start, length)).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = length - ZIP_END_LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == ZIP_END) {
                long directory = start + at - Integer.toUnsignedLong(tail.getInt(at + DIRECTORY_SIZE_AT));
                if (directory >= 0 && intAt(content, directory) == ZIP_DIRECTORY) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int intAt(RandomAccessFile content, long position) throws IOException {
        byte[] bytes = read(content, position, Integer.BYTES);
        return bytes.length < Integer.BYTES ? 0 : ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt();
    }

    private static byte[] read(RandomAccessFile content, long from, int length) throws IOException {
        content.seek(from);
        byte[] bytes = new byte[(int) Math.min(length, content.length() - from)];
        content.readFully(bytes);
        return bytes;
    }
}

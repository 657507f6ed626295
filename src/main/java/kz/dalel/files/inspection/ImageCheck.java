package kz.dalel.files.inspection;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.dalel.files.FileType;

/** Reads a picture's structure as far as is needed to know its measures and, where the format has an end, that it ends there. */
final class ImageCheck {

    /** A picture larger than this would take gigabytes of whoever's memory looks at it. */
    private static final long MOST_PIXELS = 200_000_000;

    private static final int PNG_SIGNATURE = 8;
    private static final int PNG_HEADER = 0x49484452;
    private static final int PNG_END = 0x49454e44;
    private static final int PNG_CHECKSUM = 4;

    private static final int JPEG_MARK = 0xFF;
    private static final int JPEG_SCAN = 0xDA;
    private static final int JPEG_END = 0xD9;
    private static final int JPEG_FIRST_FRAME = 0xC0;
    private static final int JPEG_LAST_FRAME = 0xCF;

    private ImageCheck() {}

    static void check(Path file, FileType type) throws IOException {
        try (DataInputStream content = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (type == FileType.PNG) {
                png(content);
            } else {
                jpeg(content);
            }
        } catch (EOFException e) {
            throw Refused.damaged();
        }
    }

    /** Chunks of a length, a name, so many bytes and a checksum. */
    private static void png(DataInputStream content) throws IOException {
        content.skipNBytes(PNG_SIGNATURE);
        long length = unsigned(content.readInt());
        if (content.readInt() != PNG_HEADER) {
            throw Refused.damaged();
        }
        requireSize(unsigned(content.readInt()), unsigned(content.readInt()));
        content.skipNBytes(length - 2 * Integer.BYTES + PNG_CHECKSUM);
        int name;
        do {
            length = unsigned(content.readInt());
            name = content.readInt();
            content.skipNBytes(length + PNG_CHECKSUM);
        } while (name != PNG_END);
        if (content.read() >= 0) {
            throw Refused.twoFaced();
        }
    }

    /** Segments of a mark and a length up to the frame that tells the measures. Behind the picture cameras put what they like. */
    private static void jpeg(DataInputStream content) throws IOException {
        content.skipNBytes(2);
        while (true) {
            if (content.readUnsignedByte() != JPEG_MARK) {
                throw Refused.damaged();
            }
            int mark = content.readUnsignedByte();
            while (mark == JPEG_MARK) {
                mark = content.readUnsignedByte();
            }
            if (mark == JPEG_SCAN || mark == JPEG_END) {
                throw Refused.damaged();
            }
            int length = content.readUnsignedShort();
            if (isFrame(mark)) {
                content.skipNBytes(1);
                long height = content.readUnsignedShort();
                requireSize(content.readUnsignedShort(), height);
                return;
            }
            content.skipNBytes(Math.max(0, length - 2));
        }
    }

    /** The same range holds tables: C4, C8 and CC. */
    private static boolean isFrame(int mark) {
        return mark >= JPEG_FIRST_FRAME && mark <= JPEG_LAST_FRAME && mark % 4 != 0 || mark == JPEG_FIRST_FRAME;
    }

    private static void requireSize(long width, long height) {
        if (width == 0 || height == 0) {
            throw Refused.damaged();
        }
        if (width > MOST_PIXELS || height > MOST_PIXELS || width * height > MOST_PIXELS) {
            throw Refused.tooDense();
        }
    }

    private static long unsigned(int value) {
        return Integer.toUnsignedLong(value);
    }
}

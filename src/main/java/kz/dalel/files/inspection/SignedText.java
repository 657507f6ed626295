package kz.dalel.files.inspection;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.dalel.files.domain.Disk;

/** A signature written as text, as signing programs give it out: base64, with or without the lines that frame it. */
final class SignedText {

    private static final int LOOKED_AT = 64;
    private static final Pattern FRAME = Pattern.compile("-----BEGIN (?:CMS|PKCS7|PKCS #7 SIGNED DATA)-----\\s+");

    /** A sequence whose length takes two bytes or more, in base64. */
    private static final Pattern BARE = Pattern.compile("MI[A-Za-z0-9+/\\r\\n]+");

    private static final int SEQUENCE = 0x30;

    private SignedText() {}

    /** Whether the file could be such a text. */
    static boolean looksLike(Path file) throws IOException {
        String beginning = beginning(file);
        return FRAME.matcher(beginning).lookingAt() || BARE.matcher(beginning).matches();
    }

    /** Whether a signature is written as text and not as the bytes it consists of. */
    static boolean isText(Path file) throws IOException {
        return beginning(file).charAt(0) != SEQUENCE;
    }

    /**
     * The signature's bytes, in a new file.
     *
     * @throws IOException if the text is none after all
     */
    static Path decode(Path file, Disk disk) throws IOException {
        Matcher frame = FRAME.matcher(beginning(file));
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            content.skipNBytes(frame.lookingAt() ? frame.end() : 0);
            return disk.keep(Base64.getMimeDecoder().wrap(new UntilFrame(content)));
        }
    }

    private static String beginning(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return new String(content.readNBytes(LOOKED_AT), StandardCharsets.ISO_8859_1);
        }
    }

    /** Ends where the frame's last line begins. */
    private static final class UntilFrame extends FilterInputStream {

        private boolean ended;

        private UntilFrame(InputStream text) {
            super(text);
        }

        @Override
        public int read() throws IOException {
            int next = ended ? -1 : super.read();
            ended |= next == '-' || next < 0;
            return ended ? -1 : next;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int filled = 0;
            while (filled < length) {
                int next = read();
                if (next < 0) {
                    return filled == 0 ? -1 : filled;
                }
                target[offset + filled++] = (byte) next;
            }
            return filled;
        }
    }
}

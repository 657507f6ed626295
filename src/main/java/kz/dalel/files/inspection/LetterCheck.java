package kz.dalel.files.inspection;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kz.dalel.files.domain.Disk;
import kz.dalel.files.domain.FileName;
import kz.dalel.shared.UserError;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;

/** Goes through a letter: what is attached to it has to be what could be uploaded by itself, or a harmless trifle. */
final class LetterCheck {

    private static final int MOST_HEADERS = 2_000;
    private static final int LONGEST_HEADER = 256 * 1024;
    private static final int LONGEST_LINE = 1024 * 1024;
    private static final int MOST_PARTS = 500;
    private static final int BUFFER = 16 * 1024;

    private static final Set<String> SENDERS = Set.of("from", "sender", "return-path");
    private static final Set<String> TRACES = Set.of("date", "message-id", "received");

    /** What letters bring along besides documents: logos, calendar entries, visiting cards, plain text. */
    private static final Set<String> TRIFLES = Set.of(
            "text/plain", "image/gif", "image/bmp", "image/tiff", "image/webp", "text/calendar", "text/x-vcard",
            "application/vnd.ms-tnef");

    private static final List<String> NAME_PARAMETERS = List.of("filename", "name");

    private final TypeCheck types;
    private final Disk disk;
    private final DetectedType detected = new DetectedType();

    LetterCheck(TypeCheck types, Disk disk) {
        this.types = types;
        this.disk = disk;
    }

    /** Whether it begins with the header of a letter that somebody sent. */
    static boolean isLetter(Path file) throws IOException {
        Set<String> names = new HashSet<>();
        MimeTokenStream letter = stream(false);
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            letter.parse(content);
            for (EntityState state = letter.getState(); state != EntityState.T_END_HEADER; state = letter.next()) {
                if (state == EntityState.T_END_OF_STREAM) {
                    return false;
                }
                if (state == EntityState.T_FIELD) {
                    names.add(letter.getField().getName().toLowerCase(Locale.ROOT));
                }
            }
        } catch (MimeException e) {
            return false;
        }
        return names.stream().anyMatch(SENDERS::contains) && names.stream().anyMatch(TRACES::contains);
    }

    /** @throws UserError if something is attached that is not received, in the words of what is wrong with that */
    void check(Path file, Depth depth) throws IOException {
        MimeTokenStream letter = stream(true);
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            letter.parse(content);
            int parts = 0;
            Part part = new Part();
            for (EntityState state = letter.getState(); state != EntityState.T_END_OF_STREAM; state = letter.next()) {
                switch (state) {
                    case T_START_HEADER -> part = new Part();
                    case T_FIELD -> part.take(letter.getField());
                    case T_BODY -> {
                        if (++parts > MOST_PARTS) {
                            throw Refused.tooDense();
                        }
                        attached(letter, part, depth);
                    }
                    default -> { }
                }
            }
        } catch (MimeException e) {
            throw Refused.damaged();
        }
    }

    /** The letter's own words are no attachment. */
    private void attached(MimeTokenStream letter, Part part, Depth depth) throws IOException {
        String stated = letter.getBodyDescriptor().getMimeType().toLowerCase(Locale.ROOT);
        if (!part.attachment && (stated.equals("text/plain") || stated.equals("text/html"))) {
            return;
        }
        Path unpacked = disk.keep(letter.getDecodedInputStream());
        try {
            if (Files.size(unpacked) > 0 && !TRIFLES.contains(detected.of(unpacked))) {
                types.of(unpacked, depth.inner());
            }
        } catch (UserError e) {
            throw Refused.inside("inLetter", e, part.label());
        } finally {
            disk.remove(unpacked);
        }
    }

    private static MimeTokenStream stream(boolean whole) {
        MimeConfig limits = MimeConfig.custom()
                .setMaxHeaderCount(MOST_HEADERS)
                .setMaxHeaderLen(LONGEST_HEADER)
                .setMaxLineLen(LONGEST_LINE)
                .setHeadlessParsing(null)
                .setStrictParsing(false)
                .build();
        return new MimeTokenStream(limits);
    }

    /** What the header of a part of a letter says of it. */
    private static final class Part {

        private boolean attachment;
        private String name = "";

        void take(Field field) throws MimeException {
            boolean disposition = field.getName().equalsIgnoreCase("Content-Disposition");
            if (!disposition && !field.getName().equalsIgnoreCase("Content-Type")) {
                return;
            }
            RawField raw = RawFieldParser.DEFAULT.parseField(field.getRaw());
            attachment |= disposition
                    && RawFieldParser.DEFAULT.parseRawBody(raw).getValue().strip().equalsIgnoreCase("attachment");
            for (NameValuePair parameter : RawFieldParser.DEFAULT.parseRawBody(raw).getParams()) {
                if (NAME_PARAMETERS.contains(parameter.getName().toLowerCase(Locale.ROOT)) && name.isEmpty()) {
                    name = DecoderUtil.decodeEncodedWords(parameter.getValue(), DecodeMonitor.SILENT);
                }
            }
        }

        String label() {
            return FileName.label(name);
        }
    }
}

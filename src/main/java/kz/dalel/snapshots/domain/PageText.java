package kz.dalel.snapshots.domain;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.apache.hc.core5.http.ContentType;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.springframework.lang.Nullable;

/**
 * What a page says, as text: to be shown, and to be compared. Markup is read and never carried out.
 *
 * @param lines the page's lines in their order
 */
public record PageText(List<TextLine> lines) {

    /** Of larger pages no text is made: reading markup takes many times its size. */
    private static final int LARGEST = 2 * 1024 * 1024;

    private static final Set<String> MARKUP = Set.of("text/html", "application/xhtml+xml");
    private static final Set<String> PLAIN = Set.of("application/json", "application/xml");
    private static final String TEXT = "text/";

    public PageText {
        lines = List.copyOf(lines);
    }

    /** The text of an answer's body; empty where it is none, or too large to be read. */
    public static Optional<PageText> of(byte[] body, @Nullable String contentType, @Nullable String contentEncoding) {
        ContentType type = ContentType.parseLenient(contentType);
        String mime = type == null ? "" : type.getMimeType().toLowerCase(Locale.ROOT);
        boolean markup = MARKUP.contains(mime);
        if (!markup && !mime.startsWith(TEXT) && !PLAIN.contains(mime)) {
            return Optional.empty();
        }
        try (InputStream content = unpacked(body, contentEncoding)) {
            byte[] read = content.readNBytes(LARGEST + 1);
            if (read.length > LARGEST) {
                return Optional.empty();
            }
            return Optional.of(new PageText(markup ? ofMarkup(read, type) : ofPlain(read, type)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Line by line, as a person would read it. */
    public String shown() {
        return lines.stream().map(TextLine::text).collect(Collectors.joining("\n"));
    }

    /**
     * What is compared: without navigation and lines that only lead elsewhere, which change with every piece of news, and
     * without the numbers of short lines, which are counters, clocks and exchange rates. A number within a sentence counts.
     */
    public String comparable() {
        List<TextLine> own = lines.stream().filter(TextLine::isOfThePageItself).toList();
        return (own.isEmpty() ? lines : own).stream().map(TextLine::comparable).collect(Collectors.joining("\n"));
    }

    private static List<TextLine> ofMarkup(byte[] read, ContentType type) throws IOException {
        // Where the answer names no charset, the page's own words or a byte order mark do.
        Document page = Jsoup.parse(new ByteArrayInputStream(read), nameOf(charsetOf(type)), "", Parser.htmlParser());
        return MarkupLines.of(page);
    }

    private static List<TextLine> ofPlain(byte[] read, ContentType type) {
        Charset charset = charsetOf(type);
        return new String(read, charset == null ? StandardCharsets.UTF_8 : charset)
                .lines()
                .map(line -> new TextLine(line, true))
                .toList();
    }

    /** Unpacks as it is read, so that what a small body swells to is never held. */
    private static InputStream unpacked(byte[] body, @Nullable String contentEncoding) throws IOException {
        InputStream packed = new ByteArrayInputStream(body);
        String encoding = contentEncoding == null ? "" : contentEncoding.strip().toLowerCase(Locale.ROOT);
        return switch (encoding) {
            case "", "identity" -> packed;
            case "gzip", "x-gzip" -> new GZIPInputStream(packed);
            case "deflate" -> new InflaterInputStream(packed);
            default -> throw new IOException("unknown encoding " + encoding);
        };
    }

    @Nullable
    private static Charset charsetOf(ContentType type) {
        return type.getCharset(null);
    }

    @Nullable
    private static String nameOf(@Nullable Charset charset) {
        return charset == null ? null : charset.name();
    }
}

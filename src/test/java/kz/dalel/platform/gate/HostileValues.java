package kz.dalel.platform.gate;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What nobody should send. */
final class HostileValues {

    private static final int LONG = 20_000;
    private static final int DEEP = 3_000;

    /** As texts; {@link #text} sets them among others. */
    private static final List<String> TEXTS = List.of("", " ", "null", "undefined", "0", "-1", "1e400", "NaN", "9223372036854775808",
            "-9223372036854775808", "2147483648", "99999999999999999999999999999999", "0.1", "1,5", "true", "x", "Ж", "١٢", "\u0000", "a\u0000b",
            "\uFFFF", "\uD83D\uDE00", "\u202Etxt.exe", "a\nb", "a\r\nSet-Cookie: x=y", "'", "\"", "' or '1'='1", "; drop table dalel.person; --", "%", "%s%n",
            "${7*7}", "#{7*7}", "{{7*7}}", "__${7*7}__::x", "<script>alert(1)</script>", "../../../../etc/passwd", "..\\..\\x", "file:///etc/passwd",
            "=1+1", "@SUM(A1)", "2026-02-30", "2026-13-01", "0000-00-00", "+999999999-12-31", "-999999999-01-01", "10000-01-01", "2026-Q9", "9999-Q4",
            "0-Q1", "2026-Q3", "2026-10-01", "2026-10-01T10:00:00Z", "00000000-0000-0000-0000-000000000000", "0-0-0-0-0", "1.1.1", "9.9.9", "KVG",
            "officer-KVG", "[]", "{}", "\\", "/", "//", ".", "..", "*", "?", "&", "a=b", "\u00A0", "é", "е\u0301".repeat(50));

    private static final List<String> JSON = List.of("null", "true", "false", "0", "-1", "1", "1.5", "1e400", "-1e-400", "9223372036854775807",
            "9223372036854775808", "123456789012345678901234567890", "1E+2147483647", "[]", "{}", "[null]", "[[]]", "{\"x\":null}", "[{}]", "[{\"\":0}]",
            "\"\"", "\"\\u0000\"", "\"\\ud800\"", "NaN", "01", "'x'", "{\"value\":{\"value\":1}}", "{\"@class\":\"java.lang.Object\"}",
            "[\"java.util.HashMap\",{}]");

    private static final List<String> ESCAPED = List.of("%00", "%zz", "%", "%F0%28%8C%28", "%C0%AF", "%ff%fe", "%2e%2e%2f", "%252e", "%0d%0aX-Evil:1", "%u0041");

    private HostileValues() {}

    static String text(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> "9".repeat(random.nextInt(400));
            case 1 -> "я".repeat(random.nextInt(LONG));
            case 2 -> random.ints(random.nextInt(40), 0, Character.MAX_VALUE).mapToObj(Character::toString).collect(Collectors.joining());
            case 3 -> Long.toString(random.nextLong());
            default -> any(TEXTS, random);
        };
    }

    /** As it may stand in an address. */
    static String address(Random random) {
        if (random.nextInt(4) == 0) {
            return any(ESCAPED, random);
        }
        String text = text(random);
        return escaped(text.length() > 1_000 ? text.substring(0, 1_000) : text);
    }

    /** A fragment of JSON, or what could be taken for one. */
    static String json(Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> "[".repeat(DEEP) + "]".repeat(DEEP);
            case 1 -> "{\"x\":".repeat(DEEP) + "1" + "}".repeat(DEEP);
            case 2 -> "[" + IntStream.range(0, DEEP).mapToObj(number -> "{}").collect(Collectors.joining(",")) + "]";
            case 3, 4, 5 -> quoted(text(random));
            default -> any(JSON, random);
        };
    }

    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(letter -> {
            if (letter < ' ' || letter == '"' || letter == '\\' || Character.isSurrogate((char) letter)) {
                quoted.append("\\u%04x".formatted(letter));
            } else {
                quoted.append((char) letter);
            }
        });
        return quoted.append('"').toString();
    }

    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = octet >= 'a' && octet <= 'z' || octet >= 'A' && octet <= 'Z' || octet >= '0' && octet <= '9' || octet == '-' || octet == '.';
            escaped.append(plain ? Character.toString(octet) : "%%%02X".formatted(octet));
        }
        return escaped.toString();
    }

    /** The same bytes cut off, with some of them changed, or with others put in. */
    static byte[] damaged(byte[] bytes, Random random) {
        byte[] damaged = Arrays.copyOf(bytes, random.nextInt(4) == 0 ? random.nextInt(bytes.length + 1) : bytes.length);
        for (int time = random.nextInt(8); time > 0 && damaged.length > 0; time--) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
        }
        return damaged;
    }

    static byte[] noise(Random random) {
        byte[] noise = new byte[random.nextInt(3_000)];
        random.nextBytes(noise);
        return noise;
    }

    static <T> T any(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}

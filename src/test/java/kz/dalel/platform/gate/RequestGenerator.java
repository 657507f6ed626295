package kz.dalel.platform.gate;

import static kz.dalel.platform.gate.HostileValues.any;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.dalel.testing.RawRequest;

/** Turns calls that mean well into such as do not: a few things of each are wrong, so that it gets as far as it can. */
final class RequestGenerator {

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "get");

    private static final List<String> TYPES = List.of("application/json", "application/json;charset=utf-16", "application/json; charset=\"", "text/plain",
            "text/xml", "application/x-www-form-urlencoded", "multipart/form-data", "multipart/form-data; boundary=x", "application/octet-stream",
            "application/java-serialized-object", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "*/*", "x", "", "/", "application/");

    private static final List<String> ACCEPTED = List.of("*/*", "application/json", "text/html", "application/xml", "image/png", "application/hal+json", "x", "",
            "text/html;q=x", "application/problem+json");

    private static final List<String> HEADERS = List.of("If-Match", "If-None-Match", "If-Modified-Since", "Range", "Accept-Language", "Accept-Encoding",
            "Content-Encoding", "Cookie", "X-Forwarded-For", "X-Forwarded-Host", "Forwarded", "X-HTTP-Method-Override", "Origin", "Referer", "Expect",
            "Idempotency-Key", "Content-Language", "Upgrade", "X-XSRF-TOKEN");

    private static final List<String> HEADER_VALUES = List.of("", "0", "\"0\"", "\"1\"", "W/\"x\"", "*", "bytes=0-", "bytes=5-1", "bytes=-1", "bytes=a-b",
            "bytes=0-0,1-1,2-2,0-99999999999999999999", "gzip", "ru, kk;q=0.5", "en;q=x", "zz-ZZ-ZZ-ZZ", "Thu, 99 Xxx 2026", "100-continue", "DELETE", "127.0.0.1",
            "for=\"_evil\"", "x".repeat(3_000), "ключ", "null", "a\tb");

    private final Map<String, List<String>> names;
    private final List<byte[]> files;

    /** @param names what the names in braces may stand for */
    RequestGenerator(Map<String, List<String>> names, List<byte[]> files) {
        this.names = names;
        this.files = files;
    }

    /** A request like the call, to which the session's own headers are added. */
    RawRequest next(KnownCall call, Random random, Function<String, List<String>> headersFor) {
        String method = random.nextInt(25) == 0 ? any(METHODS, random) : call.method();
        String target = target(call, random);
        List<String> headers = new ArrayList<>(headersFor.apply(target));
        headers.add("Accept: " + (random.nextInt(8) == 0 ? any(ACCEPTED, random) : "application/json, text/html;q=0.5"));
        if (random.nextInt(10) == 0) {
            headers.add(any(HEADERS, random) + ": " + any(HEADER_VALUES, random));
        }
        if (random.nextInt(4) > 0) {
            headers.add("Idempotency-Key: " + Long.toHexString(random.nextLong()));
            headers.add("If-Match: \"" + random.nextInt(3) + "\"");
        }
        byte[] body = call.body() == null && !call.bytes() ? new byte[0] : body(call, random);
        if (body.length > 0 || call.body() != null) {
            String usual = call.bytes() ? "application/octet-stream" : "application/json";
            headers.add("Content-Type: " + (random.nextInt(10) == 0 ? any(TYPES, random) : usual));
        }
        return new RawRequest(method, target, headers, body);
    }

    private String target(KnownCall call, Random random) {
        StringBuilder target = new StringBuilder();
        Matcher matcher = NAME.matcher(call.path());
        while (matcher.find()) {
            matcher.appendReplacement(target, Matcher.quoteReplacement(known(matcher.group(1), random)));
        }
        matcher.appendTail(target);
        if (random.nextInt(20) == 0) {
            target = new StringBuilder(target.toString().replaceFirst("\\?.*", ""));
        }
        if (random.nextInt(3) > 0) {
            String more = call.parameters().entrySet().stream().filter(parameter -> random.nextInt(call.parameters().size()) < 2)
                    .map(parameter -> parameter(parameter.getKey(), parameter.getValue(), random)).collect(Collectors.joining("&"));
            if (!more.isEmpty()) {
                target.append(target.indexOf("?") < 0 ? "?" : "&").append(more);
            }
        }
        return target.toString();
    }

    private String parameter(String name, List<String> choices, Random random) {
        String value = choices.isEmpty() || random.nextInt(3) == 0 ? HostileValues.address(random) : any(choices, random);
        String called = random.nextInt(40) == 0 ? HostileValues.address(random) : name;
        return IntStream.rangeClosed(0, random.nextInt(8) / 7).mapToObj(time -> called + "=" + value).collect(Collectors.joining("&"));
    }

    private String known(String name, Random random) {
        return random.nextInt(6) == 0 ? HostileValues.address(random) : any(names.getOrDefault(name, names.get("nothing")), random);
    }

    private byte[] body(KnownCall call, Random random) {
        if (call.bytes()) {
            return random.nextInt(8) == 0 ? HostileValues.noise(random) : HostileValues.damaged(any(files, random), random);
        }
        StringBuilder text = new StringBuilder();
        write(call.body(), "", text, random);
        byte[] body = text.toString().getBytes(StandardCharsets.UTF_8);
        return switch (random.nextInt(15)) {
            case 0 -> HostileValues.damaged(body, random);
            case 1 -> HostileValues.json(random).getBytes(StandardCharsets.UTF_8);
            case 2 -> random.nextBoolean() ? new byte[0] : HostileValues.noise(random);
            default -> body;
        };
    }

    private void write(Shape shape, String name, StringBuilder out, Random random) {
        if (!name.isEmpty() && random.nextInt(7) == 0) {
            out.append(HostileValues.json(random));
            return;
        }
        switch (shape.kind()) {
            case BOOLEAN -> out.append(random.nextBoolean());
            case NUMBER -> out.append(random.nextInt(4) == 0 ? random.nextLong() : random.nextInt(12));
            case TEXT -> out.append(HostileValues.quoted(text(shape, name, random)));
            case ARRAY -> {
                out.append('[');
                for (int element = random.nextInt(4); element > 0; element--) {
                    write(shape.element(), name, out, random);
                    out.append(element > 1 ? "," : "");
                }
                out.append(']');
            }
            default -> writeObject(shape, out, random);
        }
    }

    private void writeObject(Shape shape, StringBuilder out, Random random) {
        // Of the engine's queries, which take a hundred, few at once; of ours nearly all.
        int leftOut = shape.properties().size() > 15 ? shape.properties().size() - 3 : 1;
        String separator = "{";
        for (Map.Entry<String, Shape> property : shape.properties().entrySet()) {
            if (random.nextInt(Math.max(8, shape.properties().size())) >= leftOut) {
                out.append(separator).append(HostileValues.quoted(property.getKey())).append(':');
                write(property.getValue(), property.getKey(), out, random);
                separator = ",";
            }
        }
        out.append("{".equals(separator) ? "{}" : "}");
    }

    private String text(Shape shape, String name, Random random) {
        if (!shape.choices().isEmpty() && random.nextInt(8) > 0) {
            return any(shape.choices(), random);
        }
        List<String> meant = names.get(name.replaceAll("(Id|s)$", ""));
        return meant != null && random.nextInt(4) > 0 ? any(meant, random) : HostileValues.text(random);
    }
}

package kz.dalel.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A request as it goes over the wire, also such as no well-behaved client would send. Speaks HTTP/1.0, whose answers end with the connection.
 *
 * @param target what stands between method and version, byte for byte
 * @param headers whole lines
 */
public record RawRequest(String method, String target, List<String> headers, byte[] body) {

    private static final int LONGEST_WAIT_MILLIS = 120_000;
    private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);

    /** @throws IOException also if nothing that is an answer comes back */
    public Answer send(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(LONGEST_WAIT_MILLIS);
            socket.getOutputStream().write(bytes());
            socket.getOutputStream().flush();
            return answer(socket.getInputStream());
        }
    }

    private byte[] bytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes((method + " " + target + " HTTP/1.0\r\nHost: localhost\r\n").getBytes(StandardCharsets.UTF_8));
        headers.forEach(header -> all.writeBytes((header + "\r\n").getBytes(StandardCharsets.UTF_8)));
        if (headers.stream().noneMatch(header -> header.toLowerCase(Locale.ROOT).startsWith("content-length:")) && body.length > 0) {
            all.writeBytes(("Content-Length: " + body.length + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        all.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        all.writeBytes(body);
        return all.toByteArray();
    }

    private static Answer answer(InputStream in) throws IOException {
        byte[] all = in.readAllBytes();
        int end = endOfHead(all);
        String[] head = new String(all, 0, end, StandardCharsets.ISO_8859_1).split("\r\n");
        String[] status = head[0].split(" ");
        if (!status[0].startsWith("HTTP/") || status.length < 2) {
            throw new IOException("no answer: " + head[0]);
        }
        byte[] content = Arrays.copyOfRange(all, Math.min(all.length, end + END_OF_HEAD.length), all.length);
        return new Answer(Integer.parseInt(status[1]), List.of(head).subList(1, head.length), new String(content, StandardCharsets.UTF_8));
    }

    private static int endOfHead(byte[] all) {
        for (int at = 0; at + END_OF_HEAD.length <= all.length; at++) {
            if (Arrays.equals(all, at, at + END_OF_HEAD.length, END_OF_HEAD, 0, END_OF_HEAD.length)) {
                return at;
            }
        }
        return all.length;
    }

    /**
     * @param headers whole lines
     * @param body read as UTF-8
     */
    public record Answer(int status, List<String> headers, String body) {

        /** The header's value; empty if there is none. */
        public String header(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ":";
            return headers.stream().filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start)).map(line -> line.substring(start.length()).trim())
                    .findFirst().orElse("");
        }
    }
}

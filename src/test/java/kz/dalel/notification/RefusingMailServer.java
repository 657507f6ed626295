package kz.dalel.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A mail server that answers as told when it hears the recipient, and takes no mail at all. */
final class RefusingMailServer implements AutoCloseable {

    private final ServerSocket socket;
    private final Map<String, String> answers = new ConcurrentHashMap<>();

    RefusingMailServer() throws IOException {
        socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "refusing-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** What it says of mails to this address, for example {@code 550 no such user}. */
    void answer(String address, String answer) {
        answers.put(address, answer);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException e) {
                // The client went away, or the test is over.
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        say(client, "220 dalel.test");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.toUpperCase(Locale.ROOT);
            say(client, command.startsWith("RCPT") ? answerTo(line) : command.startsWith("DATA") ? "554 no" : "250 ok");
        }
    }

    private String answerTo(String line) {
        return answers.entrySet().stream()
                .filter(answer -> line.contains("<" + answer.getKey() + ">"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("250 ok");
    }

    private static void say(Socket client, String answer) throws IOException {
        OutputStream out = client.getOutputStream();
        out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}

package kz.dalel.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** The application as a process of its own, for what only shows from outside: how it starts, is refused, stops and is killed. */
public final class ApplicationProcess implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final Duration STOP_LIMIT = Duration.ofMinutes(1);

    private final Process process;
    private final Path output;

    private ApplicationProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Runs it with these arguments in a folder of its own. */
    public static ApplicationProcess start(Path folder, String... arguments) throws IOException {
        return startOn(List.of(), folder, arguments);
    }

    /** The same on a virtual machine with these options. */
    public static ApplicationProcess startOn(List<String> machine, Path folder, String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of("--server.port=0", "--management.server.port=0"));
        all.addAll(List.of(arguments));
        return launch(machine, folder, ProcessBuilder.Redirect.PIPE, all);
    }

    /** Runs a command of the command line, which reads this from its standard input. */
    public static ApplicationProcess command(Path folder, String input, String... arguments) throws IOException {
        Path typed = Files.writeString(Files.createTempFile(folder, "input", ".txt"), input);
        return launch(List.of(), folder, ProcessBuilder.Redirect.from(typed.toFile()), List.of(arguments));
    }

    private static ApplicationProcess launch(
            List<String> machine, Path folder, ProcessBuilder.Redirect input, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classPath(), "kz.dalel.platform.cli.Main"));
        command.addAll(1, machine);
        command.addAll(arguments);
        Path output = Files.createTempFile(folder, "output", ".log");
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectInput(input).redirectErrorStream(true)
                .redirectOutput(output.toFile()).start();
        return new ApplicationProcess(process, output);
    }

    /** Without the tests' own classes, which would become part of the application. */
    private static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator)).filter(entry -> !entry.endsWith("test-classes")).collect(Collectors.joining(File.pathSeparator));
    }

    /** Waits until it serves requests. */
    public ApplicationProcess awaitReady() {
        return await("Started DalelApplication");
    }

    /** Waits until its log holds the words. */
    public ApplicationProcess await(String words) {
        Awaitility.await().atMost(START_LIMIT).pollInterval(Duration.ofMillis(200)).until(() -> !process.isAlive() || output().contains(words));
        if (!process.isAlive()) {
            throw new IllegalStateException("ended with " + process.exitValue() + ":\n" + output());
        }
        return this;
    }

    /** Waits until it has ended by itself. */
    public int awaitEnd() throws InterruptedException {
        if (!process.waitFor(START_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("still runs:\n" + output());
        }
        return process.exitValue();
    }

    public int port() {
        String marker = "Tomcat started on port ";
        String text = output();
        int start = text.indexOf(marker) + marker.length();
        return Integer.parseInt(text.substring(start, text.indexOf(' ', start)));
    }

    public long pid() {
        return process.pid();
    }

    public int status(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path)).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    /** As Ctrl-C or a service manager does. */
    public void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("does not stop:\n" + output());
        }
    }

    /** As a loss of power to this process alone. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

package kz.dalel.testing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Finds a browser for the tests: one that is there, else Debian's package, else Playwright's own download. */
final class BrowserInstallation {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
    private static final long MINUTES = 10;

    private BrowserInstallation() {
    }

    /**
     * The program to run; empty: Playwright finds its own.
     *
     * @throws IllegalStateException if all ways fail; the message says so
     */
    static Optional<Path> find() {
        Optional<Path> there = onPath();
        if (there.isPresent()) {
            return there;
        }
        String installation = installPackage();
        Optional<Path> installed = onPath();
        if (installed.isPresent()) {
            return installed;
        }
        String download = downloadByPlaywright();
        if (download.isEmpty()) {
            return Optional.empty();
        }
        throw new IllegalStateException("no browser for the browser tests: none of " + NAMES + " is there, Debian's package could not be installed ("
                + installation + "), and Playwright could not download its own (" + download + ")");
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** A name may be there without a browser behind it, as Ubuntu's {@code chromium-browser} is; only one that answers counts. */
    private static Optional<Path> onPath() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .filter(program -> run(List.of(program.toString(), "--version")).isEmpty())
                .findFirst();
    }

    /** @return why not; empty if it went well */
    private static String installPackage() {
        List<String> asRoot = isRoot() ? List.of() : List.of("sudo", "-n");
        String refresh = run(with(asRoot, "apt-get", "update", "-q"));
        return refresh.isEmpty()
                ? run(with(asRoot, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-q", "-y", "--no-install-recommends", "chromium", "fonts-dejavu-core"))
                : refresh;
    }

    /** @return why not; empty if it went well */
    private static String downloadByPlaywright() {
        List<String> install = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), "com.microsoft.playwright.CLI", "install");
        if (isRoot() && run(with(install, "--with-deps", "chromium")).isEmpty()) {
            return "";
        }
        // The libraries it depends on may be there already.
        return run(with(install, "chromium"));
    }

    private static List<String> with(List<String> prefix, String... command) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(List.of(command));
        return all;
    }

    /** @return what went wrong; empty if nothing did */
    private static String run(List<String> command) {
        String name = String.join(" ", command.subList(Math.max(0, command.size() - 2), command.size()));
        try {
            Path output = Files.createTempFile("browser-installation", ".log");
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().remove("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD");
            Process process = builder.start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return name + " did not finish within " + MINUTES + " minutes";
            }
            List<String> lines = Files.readAllLines(output);
            Files.delete(output);
            return process.exitValue() == 0 ? "" : name + " ended with " + process.exitValue() + ": " + tellingLine(lines);
        } catch (IOException e) {
            return name + ": " + e.getMessage();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return name + " was interrupted";
        }
    }

    private static String tellingLine(List<String> lines) {
        return lines.stream().filter(line -> line.contains("Error") || line.startsWith("E:")).findFirst()
                .orElse(lines.isEmpty() ? "" : lines.get(lines.size() - 1));
    }
}

package kz.dalel.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.dalel.platform.StartRefusal;

/**
 * Under whom the database server runs. PostgreSQL refuses to run as root, so that for root it is started in a user namespace
 * of its own, where root is nobody, or, where containers forbid that, under the account of nobody itself.
 */
final class ServerAccount {

    private static final int ROOT = 0;
    private static final int NOBODY = 65534;
    private static final List<String> OWN_NAMESPACE = List.of("unshare", "-U");

    private final List<String> prefix;
    private final int owner;

    private ServerAccount(List<String> prefix, int owner) {
        this.prefix = prefix;
        this.owner = owner;
    }

    /**
     * The account that can work on this folder's cluster: the one that set it up, if there is one.
     *
     * @throws StartRefusal if the application runs as root and the machine allows none of the ways
     */
    static ServerAccount of(DataFolder folder, PostgresPrograms programs) throws IOException {
        int me = ownerOf(Path.of("/proc/self"));
        int owner = Files.exists(folder.cluster()) ? ownerOf(folder.cluster()) : me;
        if (me != ROOT) {
            return new ServerAccount(List.of(), me);
        }
        if (owner == ROOT && runs(OWN_NAMESPACE)) {
            return new ServerAccount(OWN_NAMESPACE, ROOT);
        }
        int other = owner == ROOT ? NOBODY : owner;
        List<String> switched = switchTo(other);
        boolean setUpByRoot = owner == ROOT && Files.exists(folder.cluster());
        if (setUpByRoot || !programs.canBeReachedByOthers() || !runs(switched)) {
            throw new StartRefusal("platform.rootNotPossible", folder.root());
        }
        return new ServerAccount(switched, other);
    }

    /** Password and log in the folder stay closed to others, hence the right to read and write them nevertheless. */
    private static List<String> switchTo(int user) {
        return List.of("setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups",
                "--inh-caps=+dac_override", "--ambient-caps=+dac_override");
    }

    private static boolean runs(List<String> prefix) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add("true");
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static int ownerOf(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid");
    }

    List<String> command(Path program, List<String> arguments) {
        return Stream.of(prefix, List.of(program.toString()), arguments).flatMap(List::stream).toList();
    }

    void own(Path path) throws IOException {
        if (ownerOf(path) != owner) {
            Files.setAttribute(path, "unix:uid", owner);
        }
    }

    void ownAll(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                own(path);
            }
        }
    }
}

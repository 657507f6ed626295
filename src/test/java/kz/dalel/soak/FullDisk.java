package kz.dalel.soak;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small disk in memory, which can be filled to the last byte. Only root can have one. */
final class FullDisk implements AutoCloseable {

    private static final String SIZE = "size=2500m,mode=1777";
    private static final int PART = 64 * 1024;

    private final Path mounted;
    private final boolean there;

    private FullDisk(Path mounted, boolean there) {
        this.mounted = mounted;
        this.there = there;
    }

    static FullDisk under(Path folder) throws IOException, InterruptedException {
        Path mounted = Files.createDirectories(folder.resolve("disk"));
        boolean root = "root".equals(System.getProperty("user.name"));
        return new FullDisk(mounted, root && run("mount", "-t", "tmpfs", "-o", SIZE, "tmpfs", mounted.toString()) == 0);
    }

    boolean isThere() {
        return there;
    }

    Path folder() {
        return mounted.resolve("data");
    }

    void fill() throws IOException {
        try (OutputStream out = Files.newOutputStream(filling())) {
            byte[] part = new byte[PART];
            while (true) {
                out.write(part);
            }
        } catch (IOException e) {
            // Full; what of the last part found no place is tried byte by byte no further: the database asks for whole pages.
            if (!Files.exists(filling())) {
                throw e;
            }
        }
    }

    void empty() throws IOException {
        Files.delete(filling());
    }

    private Path filling() {
        return mounted.resolve("filling");
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (there) {
            run("umount", "-l", mounted.toString());
        }
    }
}

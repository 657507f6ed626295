package kz.dalel.files.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import kz.dalel.files.LimitsFor;
import kz.dalel.shared.Messages;
import kz.dalel.shared.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** What arrives, arrives wholly, within its limit, or leaves nothing behind. */
class SpoolTest {

    private static final DataSize LIMIT = DataSize.ofBytes(100_000);

    @TempDir
    Path folder;

    @Test
    void shouldCountAndHashWhatArrives() throws IOException {
        byte[] content = "abc".getBytes();

        try (SpooledFile spooled = spool().take(new ByteArrayInputStream(content), LIMIT)) {
            assertThat(spooled.size()).isEqualTo(3);
            assertThat(spooled.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
            assertThat(spooled.path()).hasBinaryContent(content);
        }
        assertNothingLeft();
    }

    @Test
    void shouldStopReading_asSoonAsTheLimitIsPassed() throws IOException {
        Endless content = new Endless(Long.MAX_VALUE);

        assertThat(refusal(content).kind()).isEqualTo(UserError.Kind.TOO_LARGE);
        assertThat(content.read).isLessThan(LIMIT.toBytes() * 3);
        assertNothingLeft();
        spool().take(new Endless(LIMIT.toBytes()), LIMIT).close();
        assertThat(refusal(new Endless(LIMIT.toBytes() + 1)).kind()).isEqualTo(UserError.Kind.TOO_LARGE);
    }

    @Test
    void shouldRefuseAnEmptyFile_andOneThatIsBrokenOff() throws IOException {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };

        assertThat(refusal(InputStream.nullInputStream()).code()).isEqualTo("files.empty");
        assertThat(refusal(broken).code()).isEqualTo("files.brokenOff");
        assertNothingLeft();
    }

    @Test
    void shouldSayThatTheDiskIsFull_andKeepNothing() throws IOException {
        UserError refusal = catchThrowableOfType(
                UserError.class, () -> new Spool(failing("No space left on device")).take(new Endless(50_000), LIMIT));

        assertThat(refusal.kind()).isEqualTo(UserError.Kind.NO_SPACE);
        assertThat(Messages.sentence(refusal)).contains("закончилось место", "Черновик не пострадал");
        assertNothingLeft();
    }

    @Test
    void shouldSayThatTheDiskIsAway() throws IOException {
        UserError refusal = catchThrowableOfType(
                UserError.class, () -> new Spool(failing("Input/output error")).take(new Endless(50_000), LIMIT));

        assertThat(refusal.kind()).isEqualTo(UserError.Kind.UNAVAILABLE);
        assertNothingLeft();
        Path noFolder = Files.writeString(folder.resolve("occupied"), "");
        Disk none = new Disk(LimitsFor.spool(noFolder.resolve("spool")));
        assertThat(catchThrowableOfType(UserError.class, () -> new Spool(none).take(new Endless(1), LIMIT)).kind())
                .isEqualTo(UserError.Kind.UNAVAILABLE);
    }

    @Test
    void shouldTidyUpWhatAnEarlierRunLeft_andNothingElse() throws IOException {
        Disk disk = new Disk(LimitsFor.spool(folder));
        Path old = disk.newFile();
        Files.setLastModifiedTime(old, FileTime.fromMillis(0));
        Path arriving = disk.newFile();
        Path foreign = Files.writeString(folder.resolve("notes.txt"), "");
        Files.setLastModifiedTime(foreign, FileTime.fromMillis(0));

        disk.tidy(Duration.ofDays(1));

        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(arriving, foreign);
        }
    }

    private Spool spool() {
        return new Spool(new Disk(LimitsFor.spool(folder)));
    }

    /** A disk that takes a few bytes and then answers with this. */
    private Disk failing(String message) {
        return new Disk(LimitsFor.spool(folder)) {
            @Override
            OutputStream create(Path file) throws IOException {
                OutputStream real = super.create(file);
                return new OutputStream() {
                    @Override
                    public void write(int one) throws IOException {
                        real.write(one);
                    }

                    @Override
                    public void write(byte[] bytes, int offset, int length) throws IOException {
                        real.write(bytes, offset, Math.min(length, 10));
                        throw new IOException(message);
                    }

                    @Override
                    public void close() throws IOException {
                        real.close();
                    }
                };
            }
        };
    }

    private UserError refusal(InputStream content) {
        return catchThrowableOfType(UserError.class, () -> spool().take(content, LIMIT));
    }

    private void assertNothingLeft() throws IOException {
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    /** Zeros, as many as are asked for. */
    private static final class Endless extends InputStream {

        private final long size;
        private long read;

        private Endless(long size) {
            this.size = size;
        }

        @Override
        public int read() {
            return read++ < size ? 0 : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            int taken = (int) Math.min(length, size - read);
            Arrays.fill(target, offset, offset + taken, (byte) 0);
            read += taken;
            return taken == 0 ? -1 : taken;
        }
    }
}

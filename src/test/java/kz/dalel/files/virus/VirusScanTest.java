package kz.dalel.files.virus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import kz.dalel.shared.Messages;
import kz.dalel.shared.UserError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The conversation with ClamAV, held with a small server that speaks as it does. */
class VirusScanTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final byte[] CONTENT = new byte[1_000_000];

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void writeFile() throws IOException {
        new Random(1).nextBytes(CONTENT);
        file = Files.write(folder.resolve("upload"), CONTENT);
    }

    @Test
    void shouldAskNobody_whileItIsOff() {
        assertThatCode(() -> new VirusScan(new AntivirusSettings(null, 1, null, PATIENCE)).check(file)).doesNotThrowAnyException();
    }

    @Test
    void shouldSendTheWholeFile_overTheNetwork() throws Exception {
        try (ClamAvServer server = ClamAvServer.onPort("stream: OK")) {
            scan(server).check(file);

            assertThat(server.received()).isEqualTo(CONTENT);
        }
    }

    @Test
    void shouldSendTheWholeFile_overALocalSocket() throws Exception {
        try (ClamAvServer server = ClamAvServer.onSocket(folder.resolve("clamd.sock"), "stream: OK")) {
            scan(server).check(file);

            assertThat(server.received()).isEqualTo(CONTENT);
        }
    }

    @Test
    void shouldNameTheThreat() throws Exception {
        try (ClamAvServer server = ClamAvServer.onPort("stream: Win.Test.EICAR_HDB-1 FOUND")) {
            UserError refusal = refusal(scan(server));

            assertThat(refusal.kind()).isEqualTo(UserError.Kind.UNSUPPORTED);
            assertThat(Messages.sentence(refusal)).contains("«Win.Test.EICAR_HDB-1»");
        }
    }

    @Test
    void shouldReceiveNothing_whenTheScannerDoesNotKnow() throws Exception {
        try (ClamAvServer server = ClamAvServer.onPort("INSTREAM size limit exceeded. ERROR")) {
            assertUnavailable(scan(server));
        }
        try (ClamAvServer server = ClamAvServer.onPort("")) {
            assertUnavailable(scan(server));
        }
    }

    @Test
    void shouldReceiveNothing_whenNobodyListens() throws Exception {
        VirusScan scan;
        try (ClamAvServer server = ClamAvServer.onPort("stream: OK")) {
            scan = scan(server);
        }
        assertUnavailable(scan);
        assertUnavailable(new VirusScan(new AntivirusSettings(null, 1, folder.resolve("nobody.sock"), PATIENCE)));
        assertUnavailable(new VirusScan(new AntivirusSettings("no such host", 1, null, PATIENCE)));
    }

    @Test
    void shouldNotWaitForEver_whenTheScannerIsSilent() throws Exception {
        try (ClamAvServer server = ClamAvServer.silent()) {
            assertUnavailable(new VirusScan(server.settings(Duration.ofMillis(200))));
        }
    }

    private static VirusScan scan(ClamAvServer server) {
        return new VirusScan(server.settings(PATIENCE));
    }

    private void assertUnavailable(VirusScan scan) {
        UserError refusal = refusal(scan);
        assertThat(refusal.kind()).isEqualTo(UserError.Kind.UNAVAILABLE);
        assertThat(Messages.sentence(refusal)).contains("вирусы сейчас недоступна");
    }

    private UserError refusal(VirusScan scan) {
        return catchThrowableOfType(UserError.class, () -> scan.check(file));
    }
}

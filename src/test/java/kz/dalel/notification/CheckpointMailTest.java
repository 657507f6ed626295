package kz.dalel.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kz.dalel.ledger.CheckpointFolder;
import kz.dalel.ledger.IssueCheckpoint;
import kz.dalel.ledger.VerifyLedger;
import kz.dalel.platform.time.AdjustableClock;
import kz.dalel.registry.Role;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import kz.dalel.testing.Simultaneously;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Checkpoints reach whoever keeps them outside the system, however long the mail server is away. */
@DalelTest
class CheckpointMailTest {

    /** As the tests' settings name them. */
    private static final String KEEPER = "keeper@audit.test";
    private static final String OTHER = "archive@audit.test";

    @Autowired
    private Scene scene;

    @Autowired
    private IssueCheckpoint issueCheckpoint;

    @Autowired
    private SendCheckpoints sendCheckpoints;

    @Autowired
    private CheckpointFolder folder;

    @Autowired
    private VerifyLedger verifyLedger;

    @Autowired
    private DigestPlay digests;

    @Autowired
    private AdjustableClock clock;

    @Autowired
    private JdbcClient database;

    @TempDir
    private Path kept;

    @AfterEach
    void close() {
        digests.sendToNobody();
    }

    @Test
    void shouldReachEverybodyOnce_whenTheMailServerComesBack_andAttestTheLedger() throws Exception {
        scene.person("supervisor", Role.SUPERVISOR);
        Path file = issueCheckpoint.handle().orElseThrow();
        digests.sendToNobody();
        for (int tries = 0; tries < 7; tries++) {
            sendCheckpoints.handle();
            clock.advance(Duration.ofHours(3));
        }
        assertThat(database.sql("select sum(attempts) from dalel.checkpoint_mail").query(Integer.class).single())
                .isGreaterThanOrEqualTo(7);
        scene.person("another", Role.VERIFIER);
        issueCheckpoint.handle().orElseThrow();

        GreenMail server = digests.receive();
        try {
            Simultaneously.run(List.of(this::send, this::send));
            clock.advance(Duration.ofDays(1));
            sendCheckpoints.handle();

            List<MimeMessage> received = Arrays.asList(server.getReceivedMessages());
            assertThat(received).hasSize(4);
            assertThat(DigestPlay.mailsTo(server, OTHER)).hasSize(2);
            MimeMessage first = DigestPlay.mailsTo(server, KEEPER).get(0);
            assertThat(first.getSubject()).contains("контрольная точка журнала");
            assertThat(first.getHeader("Message-ID")[0]).startsWith("<checkpoint-");
            BodyPart attached = attachment(first);
            assertThat(attached.getFileName()).isEqualTo(file.getFileName().toString());
            Path copy = Files.write(kept.resolve("checkpoint.json"), attached.getInputStream().readAllBytes());
            assertThat(Files.readString(copy, StandardCharsets.UTF_8)).isEqualToNormalizingNewlines(Files.readString(file));
            assertThat(verifyLedger.handle(Optional.of(folder.read(copy, Optional.empty()))).finding()).isEmpty();
        } finally {
            server.stop();
        }
    }

    private Void send() {
        sendCheckpoints.handle();
        return null;
    }

    private static BodyPart attachment(MimeMessage mail) throws Exception {
        Multipart parts = (Multipart) mail.getContent();
        return parts.getBodyPart(parts.getCount() - 1);
    }
}

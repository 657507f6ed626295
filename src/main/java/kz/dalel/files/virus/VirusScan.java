package kz.dalel.files.virus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.dalel.shared.UserError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Has ClamAV look at a file, where that is switched on. The file is sent over the connection, so that the daemon needs no access to
 * our disk. A scanner that does not answer stops uploads: nothing is received unseen.
 */
@Component
public class VirusScan {

    private static final Logger LOG = LoggerFactory.getLogger(VirusScan.class);
    private static final Pattern CLEAN = Pattern.compile("stream: OK");
    private static final Pattern FOUND = Pattern.compile("stream: (.+) FOUND");

    private final AntivirusSettings settings;

    public VirusScan(AntivirusSettings settings) {
        this.settings = settings;
    }

    /**
     * @throws UserError {@code UNSUPPORTED}, with the threat's name, if one is found; {@code UNAVAILABLE} if the scanner does not answer
     *     or does not know
     */
    public void check(Path file) {
        if (!settings.on()) {
            return;
        }
        String answer = answer(file);
        Matcher found = FOUND.matcher(answer);
        if (found.matches()) {
            LOG.warn("an upload was refused: {}", answer);
            throw new UserError(UserError.Kind.UNSUPPORTED, "files.virus", found.group(1));
        }
        if (!CLEAN.matcher(answer).matches()) {
            LOG.error("ClamAV does not say whether a file is clean: {}", answer);
            throw away();
        }
    }

    private String answer(Path file) {
        try (InputStream content = Files.newInputStream(file);
                ClamAvConversation clamAv = ClamAvConversation.with(settings)) {
            return clamAv.scan(content);
        } catch (IOException e) {
            LOG.error("ClamAV does not answer", e);
            throw away();
        }
    }

    private static UserError away() {
        return new UserError(UserError.Kind.UNAVAILABLE, "files.antivirusAway");
    }
}

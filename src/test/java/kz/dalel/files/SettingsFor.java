package kz.dalel.files;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.util.unit.DataSize;

/** Settings for tests, the usual ones but for what a test is about. */
public final class SettingsFor {

    private SettingsFor() {}

    public static FileSettings spool(Path folder) {
        return new FileSettings(DataSize.ofMegabytes(20), DataSize.ofGigabytes(2), Duration.ofHours(48), 8, 100, 4, folder);
    }

    public static FileSettings uploads(int perPerson, int atOnce) {
        return new FileSettings(
                DataSize.ofMegabytes(20), DataSize.ofGigabytes(2), Duration.ofHours(48), perPerson, atOnce, 4, Path.of("."));
    }
}

package kz.dalel.files;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import org.springframework.util.unit.DataSize;

/** Limits for tests, the usual ones but for what a test is about. */
public final class LimitsFor {

    private static final Period KEPT = Period.ofYears(5);

    private LimitsFor() {}

    public static FileLimits spool(Path folder) {
        return new FileLimits(DataSize.ofMegabytes(20), DataSize.ofGigabytes(2), Duration.ofHours(48), 8, 100, 4, KEPT, folder);
    }

    public static FileLimits uploads(int perPerson, int atOnce) {
        return new FileLimits(
                DataSize.ofMegabytes(20), DataSize.ofGigabytes(2), Duration.ofHours(48), perPerson, atOnce, 4, KEPT, Path.of("."));
    }
}

package kz.dalel.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

class FileLimitsTest {

    @Test
    void shouldSpoolIntoTheMachinesOwnFolder_whenNoneIsNamed() {
        assertThat(limits(new MockEnvironment()).spool()).isEqualTo(Path.of(System.getProperty("java.io.tmpdir")));
    }

    @Test
    void shouldSpoolWhereItIsTold() {
        assertThat(limits(new MockEnvironment().withProperty("dalel.files.spool", "/var/spool/dalel")).spool())
                .isEqualTo(Path.of("/var/spool/dalel"));
    }

    private static FileLimits limits(MockEnvironment environment) {
        return Binder.get(environment).bindOrCreate("dalel.files", FileLimits.class);
    }
}

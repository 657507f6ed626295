package kz.dalel.snapshots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class SnapshotSettingsTest {

    @Test
    void shouldAllowNamedHostsAlone_andThoseBelowAStar() {
        SnapshotSettings settings = settings("www.gov.kz", "*.Edu.kz", "әдеп.қаз");

        assertThat(List.of("www.gov.kz", "WWW.GOV.KZ", "a.edu.kz", "b.a.edu.kz", "xn--d1ac4az3c.xn--80ao21a"))
                .allMatch(settings::allows);
        assertThat(List.of("gov.kz", "a.www.gov.kz", "www.gov.kz.evil.example", "edu.kz", "evil-edu.kz", "a.edu.kz.evil.example"))
                .noneMatch(settings::allows);
    }

    @Test
    void shouldAllowNobody_whenNobodyIsNamed() {
        assertThat(settings().allows("www.gov.kz")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "2130706433", "0x7f.1", "0x7f000001", "017700000001", "127.1", "[::1]", "::1", "fe80::1%eth0",
        "localhost", "*", "*.kz.", "http://gov.kz", "gov.kz:8080", "user@gov.kz", "gov.kz/path", "", " "})
    void shouldTakeNothingButNamesOfHosts(String host) {
        assertThatThrownBy(() -> settings(host)).isInstanceOf(IllegalArgumentException.class);
    }

    private static SnapshotSettings settings(String... hosts) {
        return new SnapshotSettings(
                true, List.of(hosts), DataSize.ofMegabytes(1), Duration.ofSeconds(1), Duration.ofMinutes(1), 1, Period.ofYears(5));
    }
}

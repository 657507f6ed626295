package kz.dalel.evidence.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.dalel.evidence.domain.OwnSites.Belonging;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.CycleId;
import kz.dalel.quarter.SnapshotUnit;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.QuarterId;
import kz.dalel.shared.UnitClass;
import kz.dalel.shared.UnitId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnSitesTest {

    private static final UnitId DEPARTMENT = UnitId.of("MIN/P1");
    private static final UnitId WITH_SITE = UnitId.of("MIN/E1");
    private static final UnitId WITHOUT_SITE = UnitId.of("MIN/E2");

    private final OwnSites sites = new OwnSites(ministry(Set.of("www.mcr.kz", "xn--80aswg.xn--80ao21a")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://mcr.kz/plan",
                "http://www.mcr.kz",
                "https://WWW.MCR.KZ/План",
                "https://ru.mcr.kz:8443/plan",
                "https://mcr.kz./plan",
                "https://сайт.қаз/план",
                "https://САЙТ.ҚАЗ/план",
                "https://kk.xn--80aswg.xn--80ao21a/"
            })
    void shouldBeTheBodysOwn_howeverItIsSpelt(String address) {
        assertThat(sites.of(address, DEPARTMENT)).isEqualTo(Belonging.OWN);
        assertThat(sites.of(address, null)).isEqualTo(Belonging.OWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil-mcr.kz/plan",
                "https://mcr.kz.evil.kz/plan",
                "https://kz/mcr.kz",
                "https://evil.kz/?to=mcr.kz",
                "https://mcr.kz@evil.kz/plan",
                "https://mcr.kz%2eevil.kz/plan",
                "https://mсr.kz/plan",
                "https://t.me/mcr.kz"
            })
    void shouldBeAStrangers_howeverMuchItLooksAlike(String address) {
        assertThat(sites.of(address, DEPARTMENT)).isEqualTo(Belonging.FOREIGN);
    }

    @Test
    void shouldAskForTheOrganisationsSite_whereItHasOne() {
        assertThat(sites.of("https://e1.kz/plan", WITH_SITE)).isEqualTo(Belonging.OWN);
        assertThat(sites.of("https://mcr.kz/plan", WITH_SITE)).isEqualTo(Belonging.FOREIGN);
    }

    @Test
    void shouldNotKnow_whatTheRegistryDoesNotSay() {
        assertThat(sites.of("https://e2.kz/plan", WITHOUT_SITE)).isEqualTo(Belonging.UNKNOWN);
        assertThat(sites.of("https://mcr.kz/e2", WITHOUT_SITE)).isEqualTo(Belonging.OWN);
        assertThat(new OwnSites(ministry(Set.of())).of("https://mcr.kz", DEPARTMENT)).isEqualTo(Belonging.UNKNOWN);
    }

    private static Assessment ministry(Set<String> hosts) {
        return new Assessment(
                AssessmentId.random(),
                CycleId.random(),
                new QuarterId(2026, 3),
                BodyId.of("MIN"),
                "Министерство",
                BodyKind.CGO,
                true,
                Optional.empty(),
                false,
                Assessment.State.COLLECTING,
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(
                        new SnapshotUnit(DEPARTMENT, UnitClass.SUBDIVISION, "Департамент"),
                        new SnapshotUnit(WITH_SITE, UnitClass.ENTITY, "АО", Set.of("e1.kz")),
                        new SnapshotUnit(WITHOUT_SITE, UnitClass.ENTITY, "ТОО")),
                List.of(),
                Map.of(),
                List.of(),
                hosts);
    }
}

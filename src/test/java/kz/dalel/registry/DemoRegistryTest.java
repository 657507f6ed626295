package kz.dalel.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.HeadcountKind;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitClass;
import kz.dalel.shared.UnitId;
import kz.dalel.testing.DalelTest;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The fictional bodies and people of the demo, taken over by the very import. */
@DalelTest
class DemoRegistryTest {

    private static final LocalDate YEAR_START = LocalDate.of(2026, 1, 1);

    @Autowired
    private ImportRegistry importRegistry;

    @Autowired
    private Registry registry;

    @Autowired
    private People people;

    @Autowired
    private IdentityService identities;

    private ImportReport report;

    @BeforeEach
    void importDemo() {
        report = importRegistry.handle(new ImportRegistry.Command(
                RegistryFile.fromClasspath("demo/registry"),
                YEAR_START,
                false,
                person -> Optional.of(new InitialPassword("demo"))));
    }

    @Test
    void shouldHoldBodiesOfEveryKind() {
        Map<BodyKind, Long> kinds = registry.bodiesOn(YEAR_START).stream()
                .collect(Collectors.groupingBy(RegisteredBody::kind, Collectors.counting()));

        assertThat(kinds).containsExactlyInAnyOrderEntriesOf(
                Map.of(BodyKind.CGO, 2L, BodyKind.OBLAST, 2L, BodyKind.CITY, 1L, BodyKind.KGS, 2L));
        assertThat(report.tables()).hasSize(6).allMatch(line -> line.added() > 0 && line.changed() == 0);
        assertThat(report.newPeople()).isEqualTo(15);
    }

    @Test
    void shouldHoldUnitsFiguresAndSites() {
        RegisteredBody ministry = body("MCR");
        RegisteredBody region = body("KKT");

        assertThat(count(ministry, UnitClass.SUBDIVISION)).isEqualTo(20);
        assertThat(ministry.headcounts())
                .containsOnly(Map.entry(HeadcountKind.ACTUAL_STAFF, 620L), Map.entry(HeadcountKind.CIVIL_SERVANTS, 600L));
        assertThat(ministry.siteHosts()).containsExactlyInAnyOrder("mcr.gov.example", "www.mcr.gov.example");
        assertThat(ministry.publicCouncil()).isTrue();
        assertThat(ministry.noPublicCouncilReason()).isNull();
        assertThat(body("AAS").noPublicCouncilReason()).contains("законом не предусмотрен");
        assertThat(count(region, UnitClass.DEPARTMENT)).isEqualTo(22);
        assertThat(count(region, UnitClass.DISTRICT)).isEqualTo(20);
        assertThat(region.externalAnalysisYears()).containsExactly(2025);
        assertThat(region.units())
                .extracting(RegisteredUnit::id)
                .isSorted()
                .contains(UnitId.of("KKT/A00"));
        assertThat(count(body("AZH"), UnitClass.ENTITY)).isEqualTo(12);
        assertThat(count(body("ISK"), UnitClass.ENTITY)).isEqualTo(1);
    }

    @Test
    void shouldLetPeopleLogIn_asMembersOfTheirGroups() {
        assertThat(identities.checkPassword("officer", "demo")).isTrue();
        assertThat(groupsOf("officer")).containsExactlyInAnyOrder("officers", "officers-MCR");
        assertThat(groupsOf("head")).containsExactlyInAnyOrder("heads", "heads-MCR");
        assertThat(groupsOf("verifier2")).containsExactly("verifiers");
        assertThat(groupsOf("headverifier")).containsExactly("head-verifiers");
        assertThat(groupsOf("commission")).containsExactly("commission");
        assertThat(groupsOf("supervisor2")).containsExactly("supervisors");
        assertThat(groupsOf("admin")).containsExactly("camunda-admin");
        assertThat(people.roleOn(PersonId.of("officer2"), Role.OFFICER, BodyId.of("SRJ"), YEAR_START)).isTrue();
    }

    private RegisteredBody body(String code) {
        return registry.bodyOn(BodyId.of(code), YEAR_START).orElseThrow();
    }

    private static long count(RegisteredBody body, UnitClass unitClass) {
        return body.units().stream().filter(unit -> unit.unitClass() == unitClass).count();
    }

    private List<String> groupsOf(String login) {
        return identities.createGroupQuery().groupMember(login).list().stream()
                .map(group -> group.getId())
                .toList();
    }
}

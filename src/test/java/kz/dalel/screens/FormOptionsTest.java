package kz.dalel.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kz.dalel.appeal.Appeal;
import kz.dalel.evidence.Act;
import kz.dalel.methodology.EditionId;
import kz.dalel.methodology.Editions;
import kz.dalel.methodology.Switch;
import kz.dalel.quarter.ApprovalMode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A form offers what Java takes: an option that nobody knows would be refused only when somebody chooses it. */
class FormOptionsTest {

    private static final Path FORMS = Path.of("forms");

    @Test
    void shouldOfferEveryAct_inTheOrderTheControlReadsThem() throws IOException {
        assertThat(options("verification/evidence-verification.submitEvidence", "act"))
                .containsExactlyElementsOf(names(Act.values()));
    }

    @Test
    void shouldOfferEveryWayOfApproving_andNoneUnlessChosen() throws IOException {
        assertThat(options("quarter/quarter-cycle.openQuarter", "approval"))
                .containsExactlyElementsOf(names(ApprovalMode.values()));
        assertThat(field("quarter/quarter-cycle.openQuarter", "approval").get("defaultValue").asText())
                .isEqualTo(ApprovalMode.OFF.name());
    }

    @Test
    void shouldOfferEveryDecisionOfAHead() throws IOException {
        assertThat(options("verification/evidence-verification.approveSubmission", "decision"))
                .containsExactly("APPROVE", "SEND_BACK");
    }

    @Test
    void shouldOfferEveryOutcomeOfAnAppeal() throws IOException {
        assertThat(options("appeal/score-appeal.decideAppeal", "outcome"))
                .containsExactlyInAnyOrderElementsOf(names(Appeal.Outcome.values()));
    }

    @TestFactory
    Stream<DynamicTest> shouldOfferEveryReadingOfASwitch_andThatOfTheEdition() {
        return Arrays.stream(Switch.values()).map(which -> DynamicTest.dynamicTest(which.interpretation(), () -> {
            List<String> expected = new ArrayList<>(List.of("as-in-edition"));
            which.options().forEach(option -> expected.add(option.code()));
            assertThat(options("quarter/quarter-cycle.openQuarter", "reading" + which.interpretation()))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }));
    }

    @Test
    void shouldNameAnEditionThatExists_whenAQuarterIsOpened() throws IOException {
        String offered = field("quarter/quarter-cycle.openQuarter", "edition").get("defaultValue").asText();

        assertThat(Editions.load(Optional.empty()).byId(EditionId.of(offered))).isNotNull();
    }

    private static List<String> options(String form, String field) throws IOException {
        return StreamSupport.stream(field(form, field).get("values").spliterator(), false)
                .map(option -> option.get("value").asText())
                .toList();
    }

    private static JsonNode field(String form, String key) throws IOException {
        JsonNode schema = new ObjectMapper().readTree(Files.readString(FORMS.resolve(form + ".form")));
        return StreamSupport.stream(schema.get("components").spliterator(), false)
                .filter(component -> component.path("key").asText().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}

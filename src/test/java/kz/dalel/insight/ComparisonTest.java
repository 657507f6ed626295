package kz.dalel.insight;

import static kz.dalel.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import kz.dalel.appeal.AppealPlay;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.Points;
import kz.dalel.shared.QuarterId;
import kz.dalel.shared.UserError;
import kz.dalel.spreadsheet.Table;
import kz.dalel.spreadsheet.TableLimits;
import kz.dalel.spreadsheet.XlsxTables;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Logins;
import kz.dalel.testing.Scene;
import kz.dalel.testing.Tampering;
import kz.dalel.testing.WebSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Bodies against an earlier quarter and against each other: what is told, and to whom. */
@DalelTest
class ComparisonTest {

    private static final String API = "/camunda/api/dalel/insight/";
    private static final TableLimits LIMITS = new TableLimits(1, 1_000, 100_000);

    @LocalServerPort
    private int port;

    @Autowired
    private InsightPlay play;

    @Autowired
    private CompareBodies compareBodies;

    @Autowired
    private CompareBody compareBody;

    @Autowired
    private Tampering tampering;

    @Autowired
    private Logins logins;

    @BeforeEach
    void carryOutTheQuarter() {
        play.carryOutTheQuarter();
    }

    @Test
    void shouldHoldBodiesAgainstTheirQuartersAndPeers() {
        play.untilFinal();
        play.secondQuarterWith("0.1");

        BodiesComparison all = compareBodies.handle(play.supervisor(), Scene.QUARTER, Optional.empty());
        BodyComparison first = compareBody.handle(play.supervisor(), play.assessment(play.first()), Optional.empty());

        Points before = total(all, 0).before().orElseThrow();
        assertThat(total(all, 0).now()).hasValue(Points.of("-4.6"));
        assertThat(total(all, 1).now()).hasValue(Points.of("-5"));
        assertThat(total(all, 0).change()).hasValue(Points.of("-4.6").minus(before));
        assertThat(total(all, 0).yearToDate()).isEqualTo(Points.of("-4.6").plus(before));
        assertThat(total(all, 0).peers().orElseThrow().place()).isEqualTo(1);
        assertThat(total(all, 1).peers().orElseThrow().place()).isEqualTo(2);
        assertThat(all.groups()).singleElement().satisfies(group ->
                assertThat(group.quartiles()).isEqualTo(new Quartiles(Points.of("-4.9"), Points.of("-4.8"), Points.of("-4.7"))));

        assertThat(first.total()).as("one body is told what the list of all tells").isEqualTo(total(all, 0));
        assertThat(first.projects().stream().map(project -> project.sum().now().orElseThrow()).reduce(Points.ZERO, Points::plus))
                .isEqualTo(Points.of("-4.6"));
        Compared line = first.projects().stream()
                .flatMap(project -> project.lines().stream())
                .filter(each -> each.indicator().code().value().equals(AppealPlay.LINE))
                .findFirst()
                .orElseThrow()
                .figures();
        assertThat(line.now()).hasValue(Points.of("0.4"));
        assertThat(line.before()).hasValue(Points.of("0.1"));
        assertThat(line.change()).hasValue(Points.of("0.3"));
        assertThat(line.yearToDate()).isEqualTo(Points.of("0.5"));
        // Two steps of ten.
        assertThat(line.reach().perCent()).isEqualByComparingTo("20");
    }

    @Test
    void shouldTellAnOfficerOfPeers_onlyWhereNobodysPointsCanBeWorkedOut() {
        play.untilFinal();
        PersonId officer = play.officer(play.first());
        BodyComparison before = compareBody.handle(officer, play.assessment(play.first()), Optional.empty());
        play.publish();
        BodyComparison after = compareBody.handle(officer, play.assessment(play.first()), Optional.empty());

        assertThat(before.peersWithheld()).isTrue();
        assertThat(before.total().peers()).isEmpty();
        assertThat(before.projects()).allSatisfy(project -> assertThat(project.sum().peers()).isEmpty());
        assertThat(after.peersWithheld()).isFalse();
        assertThat(after.total().peers().orElseThrow().bodies()).isEqualTo(2);
    }

    @Test
    void shouldTellNothingOfOthers_norBeforeAScoreIsFinal() {
        assertRefused(
                () -> compareBody.handle(play.officer(play.first()), play.assessment(play.first()), Optional.empty()),
                UserError.Kind.CONFLICT,
                "insight.notFinal");
        assertThat(compareBodies.handle(play.supervisor(), Scene.QUARTER, Optional.empty()).bodies())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.compared()).isEmpty());
        play.untilFinal();
        assertRefused(
                () -> compareBody.handle(play.officer(play.first()), play.assessment(play.second()), Optional.empty()),
                UserError.Kind.NOT_FOUND,
                "quarter.unknownAssessment");
        assertRefused(
                () -> compareBodies.handle(play.officer(play.first()), Scene.QUARTER, Optional.empty()),
                UserError.Kind.FORBIDDEN,
                "insight.supervisorsOnly");
        assertRefused(
                () -> compareBodies.handle(play.supervisor(), new QuarterId(2020, 1), Optional.empty()),
                UserError.Kind.NOT_FOUND,
                "quarter.unknownCycle");
    }

    @Test
    void shouldTakeTablesAlong_withNothingInThemThatCalculates(@TempDir Path folder) throws Exception {
        play.untilFinal();
        tampering.sql("update dalel.assessment set body_name = '=HYPERLINK(\"http://x\")' where body = 'KVG-1'");
        WebSession session = logins.session(port, play.supervisor());

        Path bodies = Files.write(folder.resolve("a.xlsx"), session.getBytes(API + "quarters/2026-Q3/file").body());
        Path body = Files.write(
                folder.resolve("b.xlsx"),
                session.getBytes(API + "assessments/" + play.assessment(play.first()) + "/comparison/file").body());
        Table ofBodies = XlsxTables.read(bodies, "a.xlsx", LIMITS).get(0);
        Table ofBody = XlsxTables.read(body, "b.xlsx", LIMITS).get(0);

        assertThat(ofBodies.rows()).hasSize(3);
        assertThat(ofBodies.rows().get(1).cells().get(0)).hasToString("Text[value==HYPERLINK(\"http://x\")]");
        assertThat(ofBodies.rows().get(1).cells().get(2).toString()).as("a number, not a text").startsWith("Number").contains("-4.6");
        assertThat(ofBody.rows().get(1).cells().get(2).toString()).contains("-4.6");
    }

    private static Compared total(BodiesComparison all, int body) {
        return all.bodies().get(body).compared().orElseThrow();
    }
}

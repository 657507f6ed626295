package kz.dalel.scoring;

import static kz.dalel.evidence.domain.Rows.row;
import static kz.dalel.verification.VerdictsFor.accepted;
import static kz.dalel.verification.VerdictsFor.partly;
import static kz.dalel.verification.VerdictsFor.rejected;
import static kz.dalel.verification.VerdictsFor.returned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.DraftRow;
import kz.dalel.evidence.Evidence;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.TermsOfSubmission;
import kz.dalel.platform.play.EvidenceWriter;
import kz.dalel.platform.play.GivenFacts;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.registry.Role;
import kz.dalel.scoring.Forecast.Basis;
import kz.dalel.scoring.core.ScoreLine;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.Points;
import kz.dalel.shared.UnitClass;
import kz.dalel.shared.UserError;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import kz.dalel.verification.SaveVerdictDraft;
import kz.dalel.verification.VerdictRow;
import kz.dalel.verification.VerdictsFor;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What officers and verifiers of a region are told beforehand, held against what comes of it through the real processes. */
@DalelTest
class ForecastSubmissionTest {

    /** Something of everything: one indicator for each measure, some with nothing to show. */
    private static final Map<String, String> SHOWN = Map.ofEntries(
            Map.entry("1.1.1", "{\"present\": true}"),
            Map.entry("1.1.2", "{\"present\": false}"),
            Map.entry("1.1.3", "{\"done\": 3}"),
            Map.entry("1.2.2", "{\"done\": 5}"),
            Map.entry("1.3.3", "{\"done\": 2, \"risks_identified\": 3, \"risks_eliminated\": 2, \"risks_completed\": 1}"),
            Map.entry("1.4.1", "{\"done\": 0}"),
            Map.entry("1.5.1", "{\"positions_departments\": 1, \"risks_districts\": 2}"),
            Map.entry("2.1.1", "{\"administrative\": 1, \"criminal\": 2}"),
            Map.entry("2.2.1", "{\"facts\": 7}"),
            Map.entry("2.3.1", "{\"facts\": 2}"),
            Map.entry("2.5.4", "{\"report\": \"outdated\"}"),
            Map.entry("3.3.1", "{\"certified\": 1}"),
            Map.entry("4.1.1", "{\"oblast_meeting_held\": true, \"not_held\": 1, \"total\": 4}"),
            Map.entry("4.2.1", "{\"trained\": 4}"),
            Map.entry("4.2.2", "{\"done\": 150}"),
            Map.entry("4.2.3", "{\"events_by_month\": [1, 0, 6]}"),
            Map.entry("4.2.4", "{\"persons_by_month\": [0, 2, 0]}"),
            Map.entry("4.3.1", "{\"reported\": true, \"scaled\": true, \"views\": 900}"));

    @Autowired
    private Scene scene;

    @Autowired
    private EvidencePlay play;

    @Autowired
    private Evidence evidence;

    @Autowired
    private TermsOfSubmission terms;

    @Autowired
    private SaveVerdictDraft saveVerdictDraft;

    @Autowired
    private ForecastSubmission forecastSubmission;

    @Autowired
    private ForecastVerdicts forecastVerdicts;

    @Autowired
    private Scores scores;

    @Autowired
    private JobRunner jobs;

    @Autowired
    private ObjectMapper json;

    private final Map<Submission, Long> revisions = new HashMap<>();

    private BodyId region;
    private PersonId officer;
    private PersonId verifier;

    @BeforeEach
    void openTheQuarter() {
        region = scene.body(
                "REG",
                BodyKind.OBLAST,
                Map.of(
                        UnitClass.SUBDIVISION, 1,
                        UnitClass.DEPARTMENT, 5,
                        UnitClass.LOWER_BODY, 2,
                        UnitClass.ENTITY, 3,
                        UnitClass.DISTRICT, 4));
        officer = scene.person("officer", Role.OFFICER, region);
        verifier = scene.person("verifier", Role.VERIFIER);
        scene.openQuarter(scene.person("supervisor", Role.SUPERVISOR));
    }

    @Test
    void shouldForecastWhatTheScoreComesTo_whenEverythingTypedIsSubmittedAndAccepted() {
        Map<String, Points> forecast = new HashMap<>();
        SHOWN.keySet().forEach(indicator -> play.draft(officer, submission(indicator), rows(indicator)));
        SHOWN.keySet().forEach(indicator -> forecast.put(indicator, forecast(indicator, Basis.DRAFT).now().points()));
        AssessmentForecast whole = whole();
        assertThat(whole.lines()).hasSize(39);
        forecast.forEach((indicator, points) -> assertThat(line(whole, indicator).now().points()).isEqualTo(points));

        List<String> submitted = SHOWN.keySet().stream().filter(each -> !rows(each).isEmpty()).toList();
        submitted.forEach(indicator -> play.submit(officer, submission(indicator), Act.EVIDENCE));
        jobs.runAllDue();
        submitted.forEach(indicator ->
                assertThat(forecast(indicator, Basis.RECEIVED).now().points()).isEqualTo(forecast.get(indicator)));
        submitted.forEach(indicator -> play.verify(verifier, submission(indicator), everything(indicator)));
        submitted.forEach(indicator ->
                assertThat(forecast(indicator, Basis.CLOSED).accepted().points()).isEqualTo(forecast.get(indicator)));
        assertThat(whole().now()).isEqualTo(whole.now());

        jobs.runUntil(Scene.SUBMISSION_DEADLINE);
        ScoreVersion score = scores.latest(play.assessment(region).id()).orElseThrow();
        assertThat(score.lines())
                .filteredOn(line -> SHOWN.containsKey(line.line().indicator().value()))
                .allSatisfy(line -> assertThat(line.line().points())
                        .as(line.line().indicator().value())
                        .isEqualTo(forecast.get(line.line().indicator().value())));
        assertThat(whole.now()).isEqualTo(score.total());
        assertThat(whole().accepted()).isEqualTo(score.total());
    }

    @Test
    void shouldLeaveOutRowsThatCannotBeSubmitted_andCountThem() {
        play.draft(officer, submission("1.1.3"), link(1), row().unit("REG/department-2").build(), link(1));

        Forecast forecast = forecast("1.1.3", Basis.DRAFT);

        assertThat(forecast.now().points()).hasToString("0.3");
        assertThat(forecast.counted()).isEqualTo(1);
        assertThat(forecast.faulty()).as("one without a link, one twice").isEqualTo(2);
        assertThat(forecast.missing()).extracting(ForecastText::missing).containsExactly("5 подразделений без ссылки");
        assertThat(forecast.isComplete()).isFalse();
    }

    @Test
    void shouldTellTheConsequenceOfTheActThatIsChosen() {
        Submission form = submission("2.5.4");

        assertThat(forecastSubmission.handle(officer, form.id(), Act.NOTHING_TO_SUBMIT).now().points()).hasToString("-5");
        Forecast nil = forecastSubmission.handle(officer, form.id(), Act.NIL_RETURN);
        assertThat(nil.now().points()).hasToString("3");
        assertThat(nil.ifNothing().points()).hasToString("-5");
        assertThat(nil.isComplete()).isTrue();
    }

    @Test
    void shouldCountTheCorrection_whileTheRestStaysAsItWasDecided() {
        Submission announced = submission("1.1.3");
        play.draft(officer, announced, link(1), link(2), link(3), link(4));
        play.submit(officer, announced, Act.EVIDENCE);
        jobs.runAllDue();
        List<ItemVersion> items = evidence.currentVersions(announced.id());
        play.verify(
                verifier,
                announced,
                accepted(items.get(0)), rejected(items.get(1)), returned(items.get(2), "Нет даты."), returned(items.get(3), "Нет даты."));

        Forecast before = forecast("1.1.3", Basis.CORRECTION);
        assertThat(before.now().points()).as("one of six").hasToString("0.3");
        assertThat(before.missing()).extracting(ForecastText::missing).containsExactly("2 возвращённые строки не исправлены");
        assertThat(before.possible()).contains(Points.of("1.5"));

        play.draft(officer, announced, DraftRow.of(items.get(2).itemId(), items.get(2).content()), corrected(items.get(3)));
        Forecast after = forecast("1.1.3", Basis.CORRECTION);
        assertThat(after.now().points()).as("two of six").hasToString("0.9");
        assertThat(after.steps()).extracting(ForecastText::step).containsExactly("исправить 1 возвращённую строку");
    }

    @Test
    void shouldTellAVerifierWhatTheVerdictsWillGive_undecidedOnesCountedAsNothing() {
        Submission reports = submission("2.2.1");
        play.draft(officer, reports, rows("2.2.1"));
        play.submit(officer, reports, Act.EVIDENCE);
        Submission announced = submission("1.1.3");
        play.draft(officer, announced, link(1), link(2), link(3), link(4));
        play.submit(officer, announced, Act.EVIDENCE);
        jobs.runAllDue();
        List<ItemVersion> items = evidence.currentVersions(announced.id());

        mark(reports, partly(evidence.currentVersions(reports.id()).get(0), 3));
        assertThat(forecastVerdicts.handle(verifier, reports.id()).withVerdicts().points()).as("3 of 7 offences").hasToString("15");
        assertThat(forecastVerdicts.handle(verifier, reports.id()).everything().points()).hasToString("12");

        mark(announced, accepted(items.get(0)), rejected(items.get(1)), unfinished(items.get(2)));
        VerdictForecast forecast = forecastVerdicts.handle(verifier, announced.id());
        assertThat(forecast.present().points()).hasToString("0");
        assertThat(forecast.withVerdicts().points()).hasToString("0.3");
        assertThat(forecast.everything().points()).hasToString("1.8");
        assertThat(forecast.undecided()).isEqualTo(2);
        assertThat(ForecastText.notes(forecast)).containsExactly("2 строки без законченного решения посчитаны как непринятые.");

        mark(announced, accepted(items.get(0)), rejected(items.get(1)), accepted(items.get(2)), returned(items.get(3), "Нет даты."));
        VerdictForecast finished = forecastVerdicts.handle(verifier, announced.id());
        ScoreLine promised = finished.withVerdicts();
        assertThat(finished.returned()).isEqualTo(1);
        play.verify(verifier, announced, accepted(items.get(0)), rejected(items.get(1)), accepted(items.get(2)), returned(items.get(3), "Нет даты."));
        assertThat(forecast("1.1.3", Basis.CORRECTION).accepted()).isEqualTo(promised);
    }

    @Test
    void shouldTellNobodyElse() {
        Submission announced = submission("1.1.3");
        play.draft(officer, announced, link(1));
        BodyId other = scene.body("OTH", BodyKind.KGS, Map.of(UnitClass.ENTITY, 1));
        PersonId head = scene.person("head", Role.HEAD, region);
        PersonId former = scene.person("former", Role.VERIFIER);
        scene.person("former", Role.OFFICER, region);

        assertThat(forecastSubmission.handle(head, announced.id(), Act.EVIDENCE).now().points()).hasToString("0.3");
        for (PersonId stranger : List.of(
                scene.person("stranger", Role.OFFICER, other), verifier, scene.person("member", Role.COMMISSION), PersonId.of("supervisor"))) {
            assertRefused(() -> forecastSubmission.handle(stranger, announced.id(), Act.EVIDENCE));
            assertRefused(() -> forecastSubmission.ofAssessment(stranger, play.assessment(region).id()));
        }
        for (PersonId stranger : List.of(officer, head, former, PersonId.of("supervisor"))) {
            assertRefused(() -> forecastVerdicts.handle(stranger, announced.id()));
        }
    }

    private static void assertRefused(ThrowingCallable question) {
        assertThatThrownBy(question)
                .isInstanceOfSatisfying(
                        UserError.class, refusal -> assertThat(refusal.kind()).isEqualTo(UserError.Kind.NOT_FOUND));
    }

    private Forecast forecast(String indicator, Basis basis) {
        Forecast forecast = forecastSubmission.handle(officer, submission(indicator).id(), Act.EVIDENCE);
        assertThat(forecast.basis()).as(indicator).isEqualTo(basis);
        return forecast;
    }

    private AssessmentForecast whole() {
        return forecastSubmission.ofAssessment(officer, play.assessment(region).id());
    }

    private Forecast line(AssessmentForecast whole, String indicator) {
        return whole.line(submission(indicator).id()).orElseThrow();
    }

    private Submission submission(String indicator) {
        return play.submission(region, indicator);
    }

    private List<DraftRow> rows(String indicator) {
        Submission submission = submission(indicator);
        return new EvidenceWriter(region, Scene.QUARTER, terms.of(submission).indicator(), terms.of(submission).units())
                .rows(facts(indicator));
    }

    private GivenFacts facts(String indicator) {
        try {
            return new GivenFacts(json.readTree(SHOWN.get(indicator)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<VerdictRow> everything(String indicator) {
        return evidence.currentVersions(submission(indicator).id()).stream().map(VerdictsFor::accepted).toList();
    }

    private void mark(Submission submission, VerdictRow... verdicts) {
        long revision = revisions.merge(submission, 1L, Long::sum) - 1;
        saveVerdictDraft.handle(new SaveVerdictDraft.Command(verifier, submission.id(), revision, Stream.of(verdicts).toList()));
    }

    private static VerdictRow unfinished(ItemVersion version) {
        return new VerdictRow(version.id(), VerdictsFor.rejected(version).outcome(), null, null, null, null);
    }

    private static DraftRow corrected(ItemVersion version) {
        return row().of(version.itemId())
                .unit(version.unit().toString())
                .event("2026-07-20")
                .links("https://reg.example/corrected")
                .build();
    }

    private DraftRow link(int department) {
        return row().unit("REG/department-" + department)
                .event("2026-07-15")
                .links("https://reg.example/" + department)
                .build();
    }
}

package kz.dalel.verification;

import static kz.dalel.evidence.domain.Rows.row;
import static kz.dalel.verification.VerdictsFor.accepted;
import static kz.dalel.verification.VerdictsFor.rejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.CarryOverItems;
import kz.dalel.evidence.CheckDraft;
import kz.dalel.evidence.Draft;
import kz.dalel.evidence.DraftConflict;
import kz.dalel.evidence.DraftRow;
import kz.dalel.evidence.EarlierItems;
import kz.dalel.evidence.EarlierItems.EarlierItem;
import kz.dalel.evidence.Evidence;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.FilePlay;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.OfferEarlierItems;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.VersionId;
import kz.dalel.evidence.domain.Rows;
import kz.dalel.evidence.persistence.DraftRows;
import kz.dalel.files.FileId;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.QuarterId;
import kz.dalel.shared.RowErrors;
import kz.dalel.shared.UnitClass;
import kz.dalel.shared.UserError;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Logins;
import kz.dalel.testing.Scene;
import kz.dalel.testing.Tampering;
import kz.dalel.testing.WebSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Items of the quarter before, taken over into a draft and verified anew. */
@DalelTest
class CarryOverItemsTest {

    private static final QuarterId EARLIER = Scene.QUARTER.previous();

    @LocalServerPort
    private int port;

    @Autowired
    private Tampering tampering;

    @Autowired
    private Scene scene;

    @Autowired
    private EvidencePlay play;

    @Autowired
    private OfferEarlierItems offerEarlierItems;

    @Autowired
    private CarryOverItems carryOverItems;

    @Autowired
    private CheckDraft checkDraft;

    @Autowired
    private Evidence evidence;

    @Autowired
    private AcceptedEvidence acceptedEvidence;

    @Autowired
    private DraftRows drafts;

    @Autowired
    private Logins logins;

    @Autowired
    private FilePlay files;

    @Autowired
    private JobRunner jobs;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ObjectMapper json;

    private BodyId holding;
    private PersonId officer;
    private PersonId verifier;
    private PersonId supervisor;

    @BeforeEach
    void openTheQuarterBefore() {
        holding = scene.body("HLD", BodyKind.KGS, Map.of(UnitClass.ENTITY, 4));
        officer = scene.person("officer", Role.OFFICER, holding);
        verifier = scene.person("verifier", Role.VERIFIER);
        supervisor = scene.person("supervisor", Role.SUPERVISOR);
        scene.openQuarter(supervisor, EARLIER);
    }

    @Test
    void shouldOfferEverythingNotWithdrawn_andSuggestWhatWasNotRejectedAndNeedsNoMending() {
        List<ItemVersion> earlier = verified("3.1.1", event(1), event(2), event(3), event(4));
        startTheNextQuarter();

        EarlierItems offered = offer("3.1.1");

        assertThat(offered.quarter()).isEqualTo(EARLIER);
        assertThat(offered.items())
                .extracting(item -> item.version().id(), item -> item.verdict().outcome(), EarlierItem::suggested)
                .containsExactly(
                        tuple(earlier.get(0).id(), "ACCEPTED", true),
                        tuple(earlier.get(1).id(), "ACCEPTED", true),
                        tuple(earlier.get(2).id(), "ACCEPTED", true),
                        tuple(earlier.get(3).id(), "REJECTED", false));
        assertThat(offered.items()).extracting(item -> item.source().record()).allMatch(record ->
                record.matches("2026-Q2-\\d{6}/[1-4]")).doesNotHaveDuplicates();
    }

    @Test
    void shouldNotOffer_whatCountsOnWithoutBeingSubmittedAgain() {
        List<ItemVersion> earlier = verified(
                "3.2.1", policy(1).build(), policy(2).validUntil("2026-09-29").build(), policy(3).build());
        startTheNextQuarter();

        assertThat(offer("3.2.1").items())
                .extracting(item -> item.version().id(), item -> item.verdict().outcome())
                .containsExactly(tuple(earlier.get(1).id(), "ACCEPTED"), tuple(earlier.get(2).id(), "REJECTED"));
    }

    @Test
    void shouldOfferNothing_whereNothingWasSubmitted_norFromACancelledQuarter() {
        verified("3.1.1", event(1));
        startTheNextQuarter();

        assertThat(offer("3.2.9").items()).isEmpty();
        tampering.sql("""
                update dalel.quarter_cycle set state = 'CANCELLED', cancelled_at = now(), cancel_reason = 'по ошибке'
                where quarter = '2026-Q2'
                """);
        assertThat(offer("3.1.1").items()).isEmpty();
    }

    @Test
    void shouldSayWhatHasToBeMended_withoutSuggestingIt() {
        verified("3.1.1", event(1), event(4));
        startTheNextQuarter();
        tampering.sql(
                "delete from dalel.assessment_unit where unit = 'HLD/entity-1' and assessment_id = :id",
                Map.of("id", play.assessment(holding).id().value()));

        EarlierItem item = offer("3.1.1").items().get(0);

        assertThat(item.faults()).extracting(fault -> fault.code()).containsExactly("evidence.row.unitNotDue");
        assertThat(item.suggested()).isFalse();
    }

    @Test
    void shouldComeInWithoutVerdict_withItsDates_andBeVerifiedAnew() throws Exception {
        List<ItemVersion> earlier = verified("3.1.1", event(1), event(2), event(4));
        startTheNextQuarter();
        Submission submission = play.submission(holding, "3.1.1");

        Draft draft = carryOver(submission, 0, earlier.get(1), earlier.get(0));

        assertThat(draft.revision()).isEqualTo(1);
        assertThat(draft.rows()).containsExactly(
                rowOf(earlier.get(0)).carriedFrom(earlier.get(0).id()).build(),
                rowOf(earlier.get(1)).carriedFrom(earlier.get(1).id()).build());

        DraftRow changed = rowOf(earlier.get(1)).comment("Повторено в июле").carriedFrom(earlier.get(1).id()).build();
        play.draft(officer, submission, draft.rows().get(0), changed);
        play.submit(officer, submission, Act.EVIDENCE);
        jobs.runAllDue();
        List<ItemVersion> items = evidence.currentVersions(submission.id());
        assertThat(acceptedEvidence.of(submission.id())).as("before the new verdict").isEmpty();
        assertThat(items).extracting(ItemVersion::carriedFrom, item -> item.content().eventDate())
                .containsExactly(
                        tuple(Optional.of(earlier.get(0).id()), earlier.get(0).eventDate()),
                        tuple(Optional.of(earlier.get(1).id()), earlier.get(1).eventDate()));
        assertThat(items.get(0).contentHash()).isEqualTo(earlier.get(0).contentHash());

        JsonNode seen = json.readTree(login(verifier).get(path(submission)).body());
        assertThat(seen.at("/items/0/carriedFrom/quarter").asText()).isEqualTo("2026-Q2");
        assertThat(seen.at("/items/0/carriedFrom/record").asText()).startsWith("2026-Q2-");
        assertThat(seen.at("/items").findValuesAsText("changed")).containsExactly("false", "true");

        play.verify(verifier, submission, rejected(items.get(0)), VerdictsFor.returned(items.get(1), "Когда?"));
        play.draft(officer, submission, rowOf(items.get(1)).of(items.get(1).itemId()).comment("В июле").build());
        play.correct(officer, submission);
        assertThat(evidence.currentVersions(submission.id()))
                .filteredOn(item -> item.number() == 2)
                .extracting(ItemVersion::carriedFrom)
                .containsExactly(Optional.of(earlier.get(1).id()));
    }

    @Test
    void shouldBringItsFilesAlong_andNoOtherFileOfAnEarlierQuarter() throws Exception {
        FileId shown = attach("Протокол.pdf");
        FileId unused = attach("Черновик.pdf");
        List<ItemVersion> earlier = verified(
                "3.1.1", row().unit("HLD/entity-1").event("2026-06-15").links("https://holding.kz/1").files(shown).build());
        startTheNextQuarter();
        Submission submission = play.submission(holding, "3.1.1");

        Draft draft = carryOver(submission, 0, earlier.get(0));
        assertThat(draft.rows().get(0).files()).containsExactly(shown);
        play.draft(officer, submission, event(1), row().unit("HLD/entity-2").files(unused).build());
        RowErrors refusal = catchThrowableOfType(
                RowErrors.class, () -> checkDraft.handle(officer, submission.id(), Act.EVIDENCE));
        play.draft(officer, submission, draft.rows().get(0));
        play.submit(officer, submission, Act.EVIDENCE);

        assertThat(refusal.rows()).extracting(error -> error.row() + error.field()).contains("2files");
        assertThat(evidence.currentVersions(submission.id()).get(0).content().files())
                .extracting(file -> file.name())
                .containsExactly("Протокол.pdf");
        assertThat(login(verifier).get("/camunda/api/dalel/files/" + shown).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldChangeNothing_whenTakenOverAgainOrTypedAlready() {
        List<ItemVersion> earlier = verified("3.1.1", event(1), event(2), event(4));
        startTheNextQuarter();
        Submission submission = play.submission(holding, "3.1.1");
        DraftRow typed = row().unit("HLD/entity-2").comment("уже набрано").build();
        play.draft(officer, submission, typed);

        Draft first = carryOver(submission, 1, earlier.get(0), earlier.get(1));
        Draft second = carryOver(submission, 1, earlier.get(0), earlier.get(1));

        assertThat(first.rows()).extracting(DraftRow::unit).extracting(Object::toString)
                .containsExactly("HLD/entity-2", "HLD/entity-1");
        assertThat(first.rows().get(0)).isEqualTo(typed);
        assertThat(second).isEqualTo(first);
        assertThat(offer("3.1.1").items()).extracting(EarlierItem::inDraft).containsExactly(true, true, false);
    }

    @Test
    void shouldTellWhoAndWhen_whenSomebodyElseSavedMeanwhile() throws Exception {
        List<ItemVersion> earlier = verified("3.1.1", event(1), event(4));
        startTheNextQuarter();
        Submission submission = play.submission(holding, "3.1.1");
        play.draft(scene.person("colleague", Role.OFFICER, holding), submission, row().comment("коллега").build());

        assertThat(catchThrowableOfType(DraftConflict.class, () -> carryOver(submission, 0, earlier.get(0))).savedBy())
                .isEqualTo("Участник colleague");
        HttpResponse<String> answer = login(officer).post(path(submission) + "/earlier-items",
                "{\"revision\": 0, \"versions\": [\"" + earlier.get(0).id() + "\"]}");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(json.readTree(answer.body()).at("/revision").asLong()).isEqualTo(1);
        assertThat(drafts.find(submission.id()).rows()).hasSize(1);
    }

    @Test
    void shouldRefuseEverythingElse() {
        List<ItemVersion> earlier = verified("3.1.1", event(1), event(4));
        startTheNextQuarter();
        Submission submission = play.submission(holding, "3.1.1");
        PersonId head = scene.person("head", Role.HEAD, holding);
        PersonId stranger = scene.person(
                "stranger", Role.OFFICER, scene.body("OTH", BodyKind.KGS, Map.of(UnitClass.ENTITY, 1)));

        assertThat(refusal(officer, submission, VersionId.random())).isEqualTo("evidence.notOffered");
        assertThat(refusal(officer, play.submission(holding, "3.2.9"), earlier.get(0).id())).isEqualTo("evidence.notOffered");
        assertThat(refusal(head, submission, earlier.get(0).id())).isEqualTo("evidence.officersOnly");
        assertThat(refusal(stranger, submission, earlier.get(0).id())).isEqualTo("evidence.unknownSubmission");
        assertThat(login(stranger).get(path(submission) + "/earlier-items").statusCode()).isEqualTo(404);
        assertThat(login(officer).post(path(submission) + "/earlier-items", "{\"revision\": 0}").statusCode()).isEqualTo(422);

        play.draft(officer, submission, event(2));
        play.submit(officer, submission, Act.EVIDENCE);
        assertThat(refusal(officer, submission, earlier.get(0).id())).isEqualTo("evidence.draftFixed");
        jobs.runAllDue();
        play.verify(verifier, submission, VerdictsFor.returned(evidence.currentVersions(submission.id()).get(0), "?"));
        assertThat(refusal(officer, submission, earlier.get(0).id())).isEqualTo("evidence.onlyBeforeSubmission");
    }

    @Test
    void shouldRefuseAForgedOrigin_inTheDraftAndInTheDatabase() {
        List<ItemVersion> earlier = verified("3.1.1", event(1), event(4));
        startTheNextQuarter();
        Submission submission = play.submission(holding, "3.2.9");
        play.draft(officer, submission, event(1), row().unit("HLD/entity-2").carriedFrom(earlier.get(0).id()).build());

        RowErrors refusal = catchThrowableOfType(
                RowErrors.class, () -> checkDraft.handle(officer, submission.id(), Act.EVIDENCE));

        assertThat(refusal.rows())
                .filteredOn(error -> error.code().equals("evidence.row.carriedFromUnknown"))
                .extracting(error -> error.row())
                .containsExactly(2);
        assertThatThrownBy(() -> database.sql("""
                        insert into dalel.evidence_version (id, item_id, number, round, quantity, content_hash, submitted_by,
                            submitted_at, carried_from)
                        select :id, item_id, 2, 1, 1, content_hash, submitted_by, submitted_at, id
                        from dalel.evidence_version where id = :source
                        """)
                        .param("id", UUID.randomUUID())
                        .param("source", earlier.get(0).id().value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("cannot come from");
    }

    private static DraftRow event(int entity) {
        return row().unit("HLD/entity-" + entity).event("2026-06-15").links("https://holding.kz/" + entity).build();
    }

    private static Rows policy(int entity) {
        return row().unit("HLD/entity-" + entity).document("П-" + entity, "2026-02-01");
    }

    private FileId attach(String name) {
        return files.attach(officer, play.submission(holding, EARLIER, "3.1.1"), name, name).id();
    }

    /** A row with what the version says. */
    private static Rows rowOf(ItemVersion version) {
        return row().unit(version.unit().toString())
                .quantity(1)
                .event(version.eventDate().toString())
                .links(version.content().links().get(0).address());
    }

    /** Submits the rows and has all but the last of several accepted. */
    private List<ItemVersion> verified(String indicator, DraftRow... rows) {
        Submission submission = play.submission(holding, EARLIER, indicator);
        play.draft(officer, submission, rows);
        play.submit(officer, submission, Act.EVIDENCE);
        jobs.runAllDue();
        List<ItemVersion> items = evidence.currentVersions(submission.id());
        int last = items.size() - 1;
        play.verify(verifier, submission, items.stream()
                .map(item -> last > 0 && item == items.get(last) ? rejected(item) : accepted(item))
                .toList());
        return items;
    }

    private void startTheNextQuarter() {
        scene.openQuarter(supervisor);
    }

    private EarlierItems offer(String indicator) {
        return offerEarlierItems.handle(officer, play.submission(holding, indicator).id());
    }

    private Draft carryOver(Submission submission, long revision, ItemVersion... versions) {
        return carryOverItems.handle(new CarryOverItems.Command(
                officer, submission.id(), revision, Arrays.stream(versions).map(ItemVersion::id).collect(Collectors.toSet())));
    }

    private String refusal(PersonId actor, Submission submission, VersionId version) {
        long revision = drafts.find(submission.id()).revision();
        return catchThrowableOfType(UserError.class, () -> carryOverItems.handle(
                        new CarryOverItems.Command(actor, submission.id(), revision, Set.of(version))))
                .code();
    }

    private static String path(Submission submission) {
        return "/camunda/api/dalel/submissions/" + submission.id();
    }

    private WebSession login(PersonId person) {
        return logins.session(port, person);
    }
}

package kz.dalel.evidence.web;

import static kz.dalel.evidence.domain.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.AddAppealEvidence;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.FilePlay;
import kz.dalel.evidence.Submission;
import kz.dalel.files.FileId;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitClass;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Logins;
import kz.dalel.testing.Scene;
import kz.dalel.testing.WebSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files over HTTP, from the officer's upload to the verifier's download. */
@DalelTest
class FileControllerTest {

    private static final String SUBMISSIONS = "/camunda/api/dalel/submissions/";
    private static final String FILES = "/camunda/api/dalel/files/";
    private static final byte[] PDF = "%PDF-1.7\nэто протокол\n%%EOF\n".getBytes(StandardCharsets.UTF_8);

    @LocalServerPort
    private int port;

    @Autowired
    private Scene scene;

    @Autowired
    private EvidencePlay play;

    @Autowired
    private FilePlay files;

    @Autowired
    private AddAppealEvidence addAppealEvidence;

    @Autowired
    private Logins logins;

    @Autowired
    private ObjectMapper json;

    private BodyId holding;
    private PersonId officer;
    private PersonId verifier;
    private PersonId stranger;
    private Submission submission;

    @BeforeEach
    void openTheQuarter() {
        holding = scene.body("HLD", BodyKind.KGS, Map.of(UnitClass.ENTITY, 3));
        officer = scene.person("officer", Role.OFFICER, holding);
        stranger = scene.person("stranger", Role.OFFICER, scene.body("OTH", BodyKind.KGS, Map.of(UnitClass.ENTITY, 1)));
        verifier = scene.person("verifier", Role.VERIFIER);
        scene.openQuarter(scene.person("supervisor", Role.SUPERVISOR));
        submission = play.submission(holding, "3.2.1");
    }

    @Test
    void shouldTakeAFileIn_nameItInTheDraft_submitIt_andGiveItToTheVerifier() throws Exception {
        JsonNode uploaded = upload(logins.session(port, officer), "Протокол №7.pdf", PDF);
        FileId id = FileId.of(uploaded.at("/id").asText());

        assertThat(uploaded.at("/name").asText()).isEqualTo("Протокол №7.pdf");
        assertThat(uploaded.at("/type").asText()).isEqualTo("application/pdf");
        assertThat(uploaded.at("/size").asInt()).isEqualTo(PDF.length);
        assertThat(uploaded.at("/preview").asText()).isEqualTo("PDF");
        assertThat(logins.session(port, verifier).get(FILES + id).statusCode()).isEqualTo(404);

        play.draft(officer, submission, row().unit("HLD/entity-1").document("7", "2026-09-01").files(id).build());
        JsonNode draft = read(logins.session(port, officer).get(SUBMISSIONS + submission.id()));
        assertThat(draft.at("/draft/rows/0/files/0").asText()).isEqualTo(id.toString());
        assertThat(draft.at("/draft/files/0")).isEqualTo(uploaded);

        play.submit(officer, submission, Act.EVIDENCE);
        JsonNode submitted = read(logins.session(port, verifier).get(SUBMISSIONS + submission.id()));
        assertThat(submitted.at("/items/0/files/0")).isEqualTo(uploaded);
        HttpResponse<byte[]> file = logins.session(port, verifier).getBytes(FILES + id);
        assertThat(file.body()).isEqualTo(PDF);
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment;");
        assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void shouldHideFiles_fromWhoeverHasNothingToDoWithThem() throws Exception {
        JsonNode uploaded = upload(logins.session(port, officer), "Протокол.pdf", PDF);
        String path = FILES + uploaded.at("/id").asText();

        assertThat(logins.session(port, officer).get(path).statusCode()).isEqualTo(200);
        assertThat(logins.session(port, scene.person("head", Role.HEAD, holding)).get(path).statusCode()).isEqualTo(200);
        assertThat(logins.session(port, stranger).get(path).statusCode()).isEqualTo(404);
        assertThat(logins.session(port, verifier).get(path).statusCode()).isEqualTo(404);
        assertThat(logins.session(port, officer).get(FILES + FileId.random()).statusCode()).isEqualTo(404);
        assertThat(WebSession.anonymous(port).get(path).statusCode()).isEqualTo(401);
        assertThat(logins.session(port, stranger)
                        .upload(SUBMISSIONS + submission.id() + "/files?name=x.pdf", PDF)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void shouldSayWhatIsWrong_withAFileThatIsNotReceived() throws Exception {
        WebSession session = logins.session(port, officer);
        String path = SUBMISSIONS + submission.id() + "/files?name=x";

        HttpResponse<String> page = session.upload(path, "<html><script>alert(1)</script></html>".getBytes());
        HttpResponse<String> empty = session.upload(path, new byte[0]);
        HttpResponse<String> large = session.upload(path, new byte[20 * 1024 * 1024 + 1]);

        assertThat(page.statusCode()).isEqualTo(415);
        assertThat(json.readTree(page.body()).at("/message").asText()).startsWith("Веб-страницы");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(json.readTree(large.body()).at("/message").asText()).contains("20 МБ");
    }

    @Test
    void shouldSayWhy_alsoToWhoeverIsStillSending() throws Exception {
        WebSession session = logins.session(port, officer);
        byte[] content = Arrays.copyOf(PDF, 30 * 1024 * 1024);

        HttpResponse<String> announced = session.upload(SUBMISSIONS + submission.id() + "/files?name=x", content);
        HttpResponse<String> unannounced =
                session.upload(SUBMISSIONS + submission.id() + "/files?name=x", new ByteArrayInputStream(content));

        for (HttpResponse<String> answer : List.of(announced, unannounced)) {
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(json.readTree(answer.body()).at("/message").asText()).contains("20 МБ");
        }
    }

    @Test
    void shouldNotTakeAFormForAFile() {
        WebSession session = logins.session(port, officer);

        assertThat(session.postForm(SUBMISSIONS + submission.id() + "/files", "name=x&y=z").statusCode()).isEqualTo(415);
        assertThat(session.postForm(SUBMISSIONS + submission.id() + "/files?name=x", "y=z").statusCode()).isEqualTo(415);
        assertThat(session.upload(SUBMISSIONS + submission.id() + "/files", PDF).statusCode()).as("no name").isEqualTo(400);
    }

    @Test
    void shouldTellEveryBrowserTheName_andNoneAnythingElse() throws Exception {
        WebSession session = logins.session(port, officer);
        String name = "Отчёт \"2026\"; filename=x.exe\r\nSet-Cookie: a=b.pdf";

        JsonNode uploaded = upload(session, name, PDF);
        HttpResponse<byte[]> file = session.getBytes(FILES + uploaded.at("/id").asText());

        assertThat(uploaded.at("/name").asText()).isEqualTo("Отчёт _2026_; filename=x.exe Set-Cookie_ a=b.pdf");
        assertThat(file.headers().firstValue("Content-Disposition")).contains(
                "attachment; filename=\"_____ _2026_; filename=x.exe Set-Cookie_ a=b.pdf\"; "
                        + "filename*=UTF-8''%D0%9E%D1%82%D1%87%D1%91%D1%82%20_2026_%3B%20filename%3Dx.exe%20Set-Cookie_%20a%3Db.pdf");
        assertThat(file.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("a="));
        assertThat(file.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(file.headers().allValues("Cache-Control")).anySatisfy(value -> assertThat(value).contains("no-store"));
        assertThat(file.headers().allValues("Content-Security-Policy")).contains("default-src 'none'; sandbox");
    }

    @Test
    void shouldGivePartsToAPreviewThatAsksForParts() throws Exception {
        WebSession session = logins.session(port, officer);
        String path = FILES + upload(session, "x.pdf", PDF).at("/id").asText();

        HttpResponse<byte[]> part = session.getPart(path, "5-7");

        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("1.7".getBytes(StandardCharsets.UTF_8));
        assertThat(session.getPart(path, "5000-").statusCode()).isEqualTo(416);
    }

    @Test
    void shouldShowTheCommissionWhatAnAppealBrings_andNobodyTheDraftsOfOthers() throws Exception {
        PersonId commission = scene.person("commission", Role.COMMISSION);
        PersonId supervisor = scene.person("supervisor2", Role.SUPERVISOR);
        String path = FILES + upload(logins.session(port, officer), "x.pdf", PDF).at("/id").asText();
        for (PersonId reader : List.of(commission, supervisor, verifier, stranger)) {
            assertThat(logins.session(port, reader).get(path).statusCode()).as("%s before", reader).isEqualTo(404);
        }

        FileId id = FileId.of(path.substring(FILES.length()));
        addAppealEvidence.handle(
                officer,
                UUID.randomUUID(),
                submission.id(),
                List.of(row().unit("HLD/entity-2").document("8", "2026-09-02").files(id).build()));

        assertThat(logins.session(port, commission).get(path).statusCode()).isEqualTo(200);
        assertThat(logins.session(port, supervisor).get(path).statusCode()).isEqualTo(200);
        assertThat(logins.session(port, stranger).get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void shouldNotLetABodyNameAnothersFile() throws Exception {
        Submission theirs = play.submission(BodyId.of("OTH"), "3.2.1");
        FileId id = files.attach(stranger, theirs, "чужой.pdf", PDF).id();

        play.draft(officer, submission, row().unit("HLD/entity-1").document("7", "2026-09-01").files(id).build());

        WebSession session = logins.session(port, officer);
        HttpResponse<String> refused =
                session.post(SUBMISSIONS + submission.id() + "/check", "{\"act\": \"EVIDENCE\"}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json.readTree(refused.body()).at("/rows/0/field").asText()).isEqualTo("files");
        assertThat(session.get(SUBMISSIONS + submission.id()).body()).doesNotContain("чужой");
        assertThat(session.get(FILES + id).statusCode()).isEqualTo(404);
    }

    private JsonNode upload(WebSession session, String name, byte[] content) throws Exception {
        HttpResponse<String> answer =
                session.upload(SUBMISSIONS + submission.id() + "/files?name=" + WebSession.encode(name), content);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json.readTree(answer.body());
    }

    private JsonNode read(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }
}

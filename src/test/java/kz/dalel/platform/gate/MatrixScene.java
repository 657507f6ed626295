package kz.dalel.platform.gate;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.dalel.api.IssueApiToken;
import kz.dalel.appeal.AppealPlay;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.FilePlay;
import kz.dalel.evidence.Submission;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.PersonId;
import kz.dalel.testing.ApiClient;
import kz.dalel.testing.Logins;
import kz.dalel.testing.Scene;
import kz.dalel.testing.WebSession;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A body's quarter with something of everything in it: a file, a receipt, verdicts, a score, an open appeal; and everybody who could
 * want something of it. What could still be changed in it is little, so that calls do not disturb each other.
 */
@Component
class MatrixScene {

    /** The kinds of callers, in the order in which they call. */
    static final List<String> CALLERS = List.of("stranger", "otherOfficer", "otherHead", "officer", "head", "verifier", "ownVerifier", "decider",
            "headVerifier", "commission", "supervisor", "admin");

    /** Those who have nothing to do with the body. */
    static final List<String> STRANGERS = List.of("stranger", "otherOfficer", "otherHead");

    /** What nobody else is told of the body: its appeal's grounds, its documents, its organisations. */
    static final List<String> SECRETS = List.of(AppealPlay.GROUNDS, "ДОК-1", "KVG/entity-1");

    private static final String NOBODYS = "00000000-0000-0000-0000-000000000000";
    private static final String API = "/api/";
    /** What is sent as it is. */
    private static final Pattern BYTES = Pattern.compile(".*/(files|approval/signature|sheet|sheet/preview)(\\?.*)?");
    private static final int TOKEN_DAYS = 30;

    private final Scene scene;
    private final AppealPlay appeals;
    private final EvidencePlay evidence;
    private final FilePlay files;
    private final Logins logins;
    private final IssueApiToken issueToken;
    private final JdbcClient database;
    private final Map<String, WebSession> sessions = new LinkedHashMap<>();
    private final Map<String, ApiClient> systems = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Set<String>> told = new ConcurrentHashMap<>();

    MatrixScene(Scene scene, AppealPlay appeals, EvidencePlay evidence, FilePlay files, Logins logins, IssueApiToken issueToken, JdbcClient database) {
        this.scene = scene;
        this.appeals = appeals;
        this.evidence = evidence;
        this.files = files;
        this.logins = logins;
        this.issueToken = issueToken;
        this.database = database;
    }

    void play(int port) {
        told.clear();
        BodyId body = appeals.holding("KVG");
        BodyId other = appeals.holding("OTHER");
        Map<String, PersonId> people = new LinkedHashMap<>();
        people.put("otherOfficer", appeals.officer(other));
        people.put("otherHead", scene.person("other-head", Role.HEAD, other));
        people.put("officer", appeals.officer(body));
        people.put("head", scene.person("head", Role.HEAD, body));
        people.put("ownVerifier", scene.person("own-verifier", Role.OFFICER, body));
        scene.person("own-verifier", Role.VERIFIER);
        people.put("decider", scene.person("decider", Role.VERIFIER));
        people.put("headVerifier", scene.person("head-verifier", Role.HEAD_VERIFIER));
        people.put("commission", scene.person("commission", Role.COMMISSION));
        people.put("supervisor", scene.person("supervisor", Role.SUPERVISOR));
        people.put("admin", scene.person("admin", Role.ADMIN));
        QuarterCycle cycle = scene.openQuarter(people.get("supervisor"));
        Submission submission = evidence.submission(body, AppealPlay.LINE);
        names.put("file", files.attach(people.get("officer"), submission, "приказ.pdf", "Приказ").id().toString());
        appeals.submitAndVerify(body, people.get("decider"));
        // Not before, so that the evidence is given to the other.
        people.put("verifier", scene.person("verifier", Role.VERIFIER));
        appeals.untilScored();
        scene.person("decider", Role.COMMISSION);
        names.put("appeal", appeals.lodge(body).toString());
        names.put("nothing", NOBODYS);
        names.put("cycle", cycle.id().toString());
        names.put("quarter", Scene.QUARTER.toString());
        names.put("submission", submission.id().toString());
        names.put("assessment", appeals.assessment(body).id().toString());
        names.put("receipt", database.sql("select number from dalel.submission_receipt").query(String.class).list().get(0));
        names.put("task", appeals.task(body, 1, "userTask_decideAppeal").getId());

        sessions.put("stranger", WebSession.anonymous(port));
        people.forEach((caller, person) -> sessions.put(caller, logins.session(port, person)));
        for (String officer : List.of("otherOfficer", "officer")) {
            systems.put(officer, new ApiClient(port, issueToken.handle(people.get(officer), "СЭД", TOKEN_DAYS).secret()));
        }
    }

    /** What each caller is answered. Who has a token calls {@code /api} with it, and everybody else with the session's cookie. */
    Map<String, Integer> callAsEverybody(String method, String call, String body) {
        String address = named(call);
        String content = named(body);
        // Reading may go on side by side; of those who change something the first is served first.
        Stream<String> callers = "GET".equals(method) ? CALLERS.parallelStream() : CALLERS.stream();
        return callers.collect(Collectors.toConcurrentMap(caller -> caller, caller -> call(caller, method, address, content).statusCode()));
    }

    private HttpResponse<String> call(String caller, String method, String address, String body) {
        HttpResponse<String> answer = address.startsWith(API) && systems.containsKey(caller)
                ? systems.get(caller).send(method, address, body, "Content-Type", typeOf(address), "Idempotency-Key", UUID.randomUUID().toString())
                : sessions.get(caller).send(method, address, typeOf(address), body);
        SECRETS.stream().filter(answer.body()::contains)
                .forEach(secret -> told.computeIfAbsent(caller, each -> ConcurrentHashMap.newKeySet()).add(secret + " at " + method + " " + address));
        return answer;
    }

    /** Which of the {@link #SECRETS} this caller was told so far, and where. */
    Set<String> toldTo(String caller) {
        return told.getOrDefault(caller, Set.of());
    }

    /** What the scene's things are called in addresses. */
    Map<String, String> names() {
        return Map.copyOf(names);
    }

    WebSession session(String caller) {
        return sessions.get(caller);
    }

    /** Header lines by which a caller is known where this address is asked for: the token's or the session's. */
    List<String> headersOf(String caller, String address) {
        return address.startsWith(API) && systems.containsKey(caller) ? systems.get(caller).headerLines() : sessions.get(caller).headerLines();
    }

    private String named(String text) {
        String result = text;
        for (Map.Entry<String, String> name : names.entrySet()) {
            result = result.replace("{" + name.getKey() + "}", name.getValue());
        }
        return result;
    }

    private static String typeOf(String address) {
        return takesBytes(address) ? "application/octet-stream" : "application/json";
    }

    /** Whether a file is sent to the address as it is. */
    static boolean takesBytes(String address) {
        return BYTES.matcher(address).matches();
    }
}

package kz.dalel.soak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import kz.dalel.soak.SoakScene.Matter;
import kz.dalel.testing.ApiClient;
import kz.dalel.testing.EnginePeople;
import kz.dalel.testing.WebSession;
import org.awaitility.Awaitility;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What officers' systems and a verifier do while things fail: each tries the same again until it is answered, as the interface's
 * description says one should, and keeps in mind what was acknowledged.
 */
final class SoakLoad {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final int OK = 200;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY = 429;
    private static final int FAULT = 500;
    private static final String EVIDENCE = "{\"act\":\"EVIDENCE\",\"confirmed\":true}";

    private final IntSupplier port;
    private final SoakAnswers answers;
    private final Supplier<JdbcClient> database;
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, String> receipts = new ConcurrentHashMap<>();
    private final AtomicInteger tries = new AtomicInteger();
    private final AtomicReference<WebSession> verifier = new AtomicReference<>();

    /** @param port where the application listens at present */
    SoakLoad(IntSupplier port, SoakAnswers answers, Supplier<JdbcClient> database) {
        this.port = port;
        this.answers = answers;
        this.database = database;
    }

    /** Number and content hash of every receipt that was acknowledged. */
    Map<String, String> receipts() {
        return receipts;
    }

    /** How often something had to be asked. */
    int tries() {
        return tries.get();
    }

    /** Presents the matter, takes it back and presents it again, so many times; at the end it is presented. */
    void present(Matter matter, int times) {
        for (int time = 1; time <= times; time++) {
            String key = UUID.randomUUID().toString();
            JsonNode receipt = read(until(() -> api(matter).post(path(matter, "submit"), EVIDENCE, key), OK).body()).path("receipt");
            receipts.put(receipt.path("number").asText(), receipt.path("contentHash").asText());
            if (time < times) {
                String back = UUID.randomUUID().toString();
                // Whoever was not told the first time may be told that there is nothing to take back any more.
                until(() -> api(matter).post(path(matter, "withdraw"), "{\"confirmed\":true}", back), 204, CONFLICT);
            }
        }
    }

    /** Accepts what was presented; tries again until the verdict stands. */
    void accept(Matter matter) {
        until(() -> {
            String task = database.get().sql("select t.id_ from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_"
                    + " where e.business_key_ = :key and t.task_def_key_ = 'userTask_verifyEvidence'").param("key", matter.businessKey()).query(String.class)
                    .optional().orElse(null);
            if (task == null && verdicts(matter) > 0) {
                return null;
            }
            String verdicts = "/camunda/api/dalel/submissions/" + matter.submission() + "/verdicts";
            long revision = read(expect(session().get(verdicts), OK).body()).path("revision").asLong();
            expect(session().put(verdicts, "{\"revision\":%d,\"rows\":[{\"versionId\":\"%s\",\"outcome\":\"ACCEPTED\"}]}".formatted(revision, version(matter))), OK);
            return session().post("/camunda/api/dalel/tasks/" + task + "/complete", "{\"variables\":{\"confirmed\":{\"value\":true}}}");
        }, 204);
    }

    private String version(Matter matter) {
        return database.get().sql("select v.id::text from dalel.evidence_version v join dalel.evidence_item i on i.id = v.item_id"
                + " where i.submission_id = :submission order by v.round desc limit 1").param("submission", matter.submission()).query(String.class).single();
    }

    private long verdicts(Matter matter) {
        return database.get().sql("select count(*) from dalel.verdict where version_id in (select v.id from dalel.evidence_version v"
                + " join dalel.evidence_item i on i.id = v.item_id where i.submission_id = :submission)").param("submission", matter.submission())
                .query(Long.class).single();
    }

    /** Sessions live in the application and end with it. */
    private WebSession session() {
        return verifier.updateAndGet(open -> open != null ? open : WebSession.login(port.getAsInt(), SoakScene.VERIFIER.value(), EnginePeople.PASSWORD));
    }

    private ApiClient api(Matter matter) {
        return new ApiClient(port.getAsInt(), matter.token());
    }

    private static String path(Matter matter, String act) {
        return "/api/v1/submissions/" + matter.submission() + "/" + act;
    }

    private HttpResponse<String> expect(HttpResponse<String> answer, int status) {
        answers.note(answer);
        if (answer.statusCode() != status) {
            throw new NotNow(answer);
        }
        return answer;
    }

    /** Asks until one of the statuses comes, or nothing is left to do; whatever else is said is taken for the fault that passes. */
    private HttpResponse<String> until(Supplier<HttpResponse<String>> ask, Integer... statuses) {
        AtomicReference<HttpResponse<String>> answer = new AtomicReference<>();
        Awaitility.await("an answer").atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(PAUSE)
                .untilAsserted(() -> answer.set(tryOnce(ask, List.of(statuses))));
        return answer.get();
    }

    /** @throws AssertionError if it is to be tried again */
    private HttpResponse<String> tryOnce(Supplier<HttpResponse<String>> ask, List<Integer> statuses) {
        tries.incrementAndGet();
        HttpResponse<String> answer;
        try {
            answer = ask.get();
        } catch (UncheckedIOException | NotNow | IllegalStateException | NoSuchElementException | DataAccessException e) {
            // Nobody answered, or not what was needed to go on.
            verifier.set(null);
            throw new AssertionError("no answer: " + e, e);
        }
        if (answer == null) {
            return null;
        }
        answers.note(answer);
        if (!statuses.contains(answer.statusCode()) || answer.body().contains("ключ")) {
            if (answer.statusCode() < FAULT && answer.statusCode() != CONFLICT && answer.statusCode() != TOO_MANY) {
                verifier.set(null);
            }
            throw new AssertionError("answered " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was asked for on the way was not given. */
    private static final class NotNow extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private NotNow(HttpResponse<String> answer) {
            super(answer.request().uri() + " " + answer.statusCode() + " " + answer.body());
        }
    }
}

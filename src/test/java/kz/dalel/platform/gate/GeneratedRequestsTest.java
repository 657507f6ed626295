package kz.dalel.platform.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kz.dalel.ledger.VerifyLedger;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.RawRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Requests that are nearly right, by the thousand: none is a fault of ours, no answer tells what is inside, every refusal says why.
 * {@code -Ddalel.requests=10000} sends more, {@code -Ddalel.seed=…} others.
 */
@DalelTest
@ExtendWith(OutputCaptureExtension.class)
class GeneratedRequestsTest {

    private static final Logger LOG = LoggerFactory.getLogger(GeneratedRequestsTest.class);

    private static final int REQUESTS = Integer.getInteger("dalel.requests", 2_000);
    /** The same in every build, so that none fails over what it did not change; the soak run draws another each time. */
    private static final long SEED = Long.getLong("dalel.seed", 20261127);
    /** What is asked so is answered without a body, whatever it is. */
    private static final Set<String> WITHOUT_BODY = Set.of("HEAD", "TRACE");

    private static final long PRIME = 1_000_003;
    private static final int SENDERS = 4;
    private static final int REFUSAL = 400;
    private static final int FAULT = 500;
    private static final int SHOWN = 40;
    private static final int LONGEST_SHOWN = 300;

    /** Names of classes, lines of stack traces, words of the database. */
    private static final Pattern INSIDES = Pattern.compile("\\bat [\\w.$]+\\(|Exception|\\b(kz\\.dalel|org\\.(camunda|springframework|apache|postgresql|hibernate|glassfish)"
            + "|java\\.(lang|util|io|sql|time|nio)|jakarta|com\\.(fasterxml|zaxxer))\\.|SQLSTATE|ERROR: |\\bdalel\\.\\w+_\\w+|\\bact_(ru|hi|ge|id)_", Pattern.CASE_INSENSITIVE);

    /** How a line of the log begins that a request's thread wrote, and one of a stack trace. */
    private static final Pattern OF_REQUEST = Pattern.compile("^\\d{4}-\\d\\d-\\d\\dT\\S+ +[A-Z]+ .*exec-\\d+].*");
    private static final Pattern STACK_TRACE = Pattern.compile("^\\s+at [\\w.$/@-]+\\(.*");

    private static final Pattern SENTENCE = Pattern.compile(".*\\p{L}{2,},? \\p{L}{2,}.*", Pattern.DOTALL);

    @LocalServerPort
    private int port;
    @Autowired
    private HostileScene scene;
    @Autowired
    private KnownCalls calls;
    @Autowired
    private VerifyLedger verifyLedger;
    @Autowired
    private ObjectMapper json;

    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());
    private final Map<Integer, Integer> statuses = Collections.synchronizedMap(new TreeMap<>());

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void shouldNeverFailNorTellWhatIsInside_whateverIsSent(CapturedOutput log) throws Exception {
        scene.play(port);
        RequestGenerator generator = new RequestGenerator(scene.names(), scene.files());
        List<KnownCall> known = calls.all();

        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        try {
            senders.invokeAll(IntStream.range(0, REQUESTS).<Callable<Void>>mapToObj(number ->
                    () -> send(generator, known.get(number % known.size()), number / known.size())).toList());
        } finally {
            senders.shutdownNow();
        }

        LOG.info("{} requests, seed {}: answers by status {}", REQUESTS, SEED, statuses);
        assertThat(complaints).as("of %d requests, seed %d", REQUESTS, SEED).isEmpty();
        assertThat(stackTraces(log.toString())).as("told with a stack trace, where each hides those of faults").isEmpty();
        assertThat(verifyLedger.handle(Optional.empty()).finding()).as("the ledger afterwards, seed %d", SEED).isEmpty();
    }

    /** Each call's requests are its own: another endpoint changes nothing about what the rest is sent. */
    private Void send(RequestGenerator generator, KnownCall call, int number) {
        Random random = new Random(SEED * PRIME + call.toString().hashCode() + (long) number * PRIME * PRIME);
        String caller = HostileValues.any(MatrixScene.CALLERS, random);
        RawRequest request = generator.next(call, random, address -> scene.headersOf(caller, address));
        try {
            RawRequest.Answer answer = request.send(port);
            statuses.merge(answer.status(), 1, Integer::sum);
            complaint(request, answer).ifPresent(what -> complain(number, caller, request, what + ": " + answer.status() + " " + shown(answer.body())));
        } catch (IOException e) {
            complain(number, caller, request, "no answer: " + e);
        }
        return null;
    }

    private void complain(int number, String caller, RawRequest request, String what) {
        if (complaints.size() < SHOWN) {
            complaints.add("%n%d. %s: %s %s %s%n   %s%n   -> %s".formatted(number, caller, request.method(), shown(request.target()),
                    request.headers().stream().filter(header -> !header.startsWith("Cookie") && !header.startsWith("X-XSRF")).toList(),
                    shown(new String(request.body())), what));
        }
    }

    private Optional<String> complaint(RawRequest request, RawRequest.Answer answer) {
        if (answer.status() >= FAULT) {
            return Optional.of("a fault");
        }
        if (answer.status() < REFUSAL || WITHOUT_BODY.contains(request.method())) {
            return Optional.empty();
        }
        if (INSIDES.matcher(answer.body()).find()) {
            return Optional.of("tells what is inside");
        }
        return SENTENCE.matcher(sentence(answer)).matches() ? Optional.empty() : Optional.of("no sentence");
    }

    /** What of the answer is for people: all of a page, of data that part of it. */
    private String sentence(RawRequest.Answer answer) {
        if (!answer.header("Content-Type").contains("json")) {
            return answer.body();
        }
        try {
            JsonNode body = json.readTree(answer.body());
            return body.path("message").asText() + body.path("detail").asText();
        } catch (JsonProcessingException e) {
            return "";
        }
    }

    /** What the threads that answer requests told with a stack trace. */
    private static Set<String> stackTraces(String log) {
        Set<String> told = new LinkedHashSet<>();
        String last = "";
        for (String line : log.lines().toList()) {
            if (STACK_TRACE.matcher(line).matches() && OF_REQUEST.matcher(last).matches()) {
                told.add(shown(last));
            }
            // Between the two there may be the words of what was thrown.
            last = line.matches("\\d{4}-.*") ? line : last;
        }
        return told;
    }

    private static String shown(String text) {
        String printable = text.replaceAll("\\p{Cntrl}", "·");
        return printable.length() > LONGEST_SHOWN ? printable.substring(0, LONGEST_SHOWN) + "… (" + printable.length() + ")" : printable;
    }
}

package kz.dalel.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kz.dalel.testing.ApplicationProcess;
import kz.dalel.testing.Simultaneously;
import kz.dalel.testing.Simultaneously.Outcome;
import kz.dalel.testing.WebSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole application in a small heap, and more coming in at once than would ever fit into it; figures in docs/measurements.md. */
@Tag("heavy")
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class UploadsAtOnceBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(UploadsAtOnceBenchmark.class);

    private static final int UPLOADS = 50;
    private static final int MEGABYTE = 1024 * 1024;
    private static final int SIZE = 20 * MEGABYTE;
    private static final String HEAP = "512m";
    private static final String PASSWORD = "demo";

    /** As many as there are in the demo; none may upload more than eight files at once. */
    private static final List<String> OFFICERS =
            List.of("officer", "officer2", "officer3", "officer4", "officer5", "officer6", "officer7");

    private static final Pattern COLLECTION = Pattern.compile("Pause (?:Young|Full) .* (\\d+)M->(\\d+)M\\((\\d+)M\\)");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void shouldKeepEachOfFiftyFiles_withoutTheHeapThatWouldHoldThem() throws Exception {
        Path collections = folder.resolve("gc.log");
        List<String> machine = List.of("-Xmx" + HEAP, "-Xlog:gc:file=" + collections);
        try (ApplicationProcess application = ApplicationProcess.startOn(machine, folder).awaitReady()) {
            List<Officer> officers = OFFICERS.stream().map(login -> Officer.of(application.port(), login)).toList();
            int before = afterCollections(collections).size();
            AtomicBoolean uploading = new AtomicBoolean(true);
            CompletableFuture<Duration> bystander = CompletableFuture.supplyAsync(() -> slowestAnswer(application.port(), uploading));

            long begun = System.nanoTime();
            List<Outcome<JsonNode>> outcomes = Simultaneously.run(IntStream.range(0, UPLOADS)
                    .<Callable<JsonNode>>mapToObj(number -> () -> officers.get(number % officers.size()).upload(number))
                    .toList());
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            uploading.set(false);

            assertThat(outcomes).allMatch(Outcome::succeeded);
            for (int number = 0; number < UPLOADS; number++) {
                JsonNode file = outcomes.get(number).result();
                String sha256 = Noise.sha256(new Noise(number, SIZE));
                assertThat(file.at("/sha256").asText()).isEqualTo(sha256);
                assertThat(officers.get(number % officers.size()).hashOf(file)).as("given out again").isEqualTo(sha256);
            }
            assertThat(application.output()).doesNotContain("OutOfMemoryError");
            List<Integer> heap = afterCollections(collections);
            LOG.info(
                    "{} uploads of {} MB: {} s, {} MB/s; heap after collections before: {} MB, meanwhile at most {} MB; slowest page: {} ms",
                    UPLOADS,
                    SIZE / MEGABYTE,
                    took.toSeconds(),
                    (long) UPLOADS * SIZE / MEGABYTE * 1000 / took.toMillis(),
                    heap.get(before - 1),
                    heap.subList(before, heap.size()).stream().mapToInt(Integer::intValue).max().orElse(0),
                    bystander.join().toMillis());
            LOG.info("{}", Files.readString(Path.of("/proc", Long.toString(application.pid()), "status")).lines()
                    .filter(line -> line.startsWith("VmHWM")).findFirst().orElse(""));
            // Only killed, it would leave its database writing into the folder that is to be removed.
            application.stop();
        }
    }

    /** The longest that somebody waits who only reads. */
    private static Duration slowestAnswer(int port, AtomicBoolean uploading) {
        WebSession session = WebSession.anonymous(port);
        long slowest = 0;
        while (uploading.get()) {
            long begun = System.nanoTime();
            assertThat(session.get("/rating").statusCode()).isEqualTo(200);
            slowest = Math.max(slowest, System.nanoTime() - begun);
        }
        return Duration.ofNanos(slowest);
    }

    /** Megabytes that were in use after each collection, the earliest first. */
    private static List<Integer> afterCollections(Path log) throws IOException {
        List<Integer> used = new ArrayList<>();
        Matcher collection = COLLECTION.matcher(Files.readString(log));
        while (collection.find()) {
            used.add(Integer.parseInt(collection.group(2)));
        }
        return used;
    }

    /** An officer of the demo at work. */
    private record Officer(WebSession session, String submission) {

        private static final String DESK = "/camunda/api/dalel/desk";

        static Officer of(int port, String login) {
            WebSession session = WebSession.login(port, login, PASSWORD);
            String assessment = read(session.get(DESK)).at("/bodies/0/assessmentId").asText();
            JsonNode quarter = read(session.get(DESK + "/" + assessment));
            // Not every line applies to every body.
            String submission = quarter.findValues("submission").stream()
                    .filter(JsonNode::isTextual)
                    .findFirst()
                    .orElseThrow()
                    .asText();
            return new Officer(session, submission);
        }

        JsonNode upload(int number) {
            HttpResponse<String> answer = session.upload(
                    "/camunda/api/dalel/submissions/" + submission + "/files?name=" + number + ".pdf", new Noise(number, SIZE));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            return read(answer);
        }

        String hashOf(JsonNode file) {
            return Noise.sha256(session.open("/camunda/api/dalel/files/" + file.at("/id").asText()).body());
        }

        private static JsonNode read(HttpResponse<String> answer) {
            try {
                return JSON.readTree(answer.body());
            } catch (IOException e) {
                throw new IllegalStateException(answer.body(), e);
            }
        }
    }
}

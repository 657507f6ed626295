package kz.dalel.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import kz.dalel.evidence.Draft;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.SheetEditor;
import kz.dalel.evidence.Submission;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitClass;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Logins;
import kz.dalel.testing.Scene;
import kz.dalel.testing.WebSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How long a workbook takes that is as large as a draft may be; figures in docs/measurements.md. */
@DalelTest
@Tag("heavy")
class SheetBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(SheetBenchmark.class);
    private static final int RUNS = 3;
    private static final String INDICATOR = "2.3.1";
    private static final String FACT = "Дело (материал), в котором установлен факт";

    @LocalServerPort
    private int port;

    @Autowired
    private Scene scene;

    @Autowired
    private EvidencePlay play;

    @Autowired
    private Logins logins;

    @Autowired
    private ObjectMapper json;

    @Test
    void shouldTakeAsManyRowsAsADraftMayHave() throws Exception {
        BodyId region = scene.body("ОБЛ", BodyKind.OBLAST, Map.of(UnitClass.SUBDIVISION, 1));
        PersonId officer = scene.person("officer", Role.OFFICER, region);
        scene.openQuarter(scene.person("supervisor", Role.SUPERVISOR));
        Submission submission = play.submission(region, INDICATOR);
        WebSession session = logins.session(port, officer);
        String path = "/camunda/api/dalel/submissions/" + submission.id() + "/sheet";
        byte[] filled = filled(session.getBytes(path).body());
        LOG.info("{} rows in {} KB", Draft.MOST_ROWS, filled.length / 1024);

        for (int run = 0; run < RUNS; run++) {
            int revision = run;
            JsonNode preview = read(timed("preview", () -> session.upload(path + "/preview?name=a.xlsx", filled)));
            assertThat(preview.at("/good").asInt()).as(preview.at("/faults/0").toString()).isEqualTo(Draft.MOST_ROWS);
            JsonNode taken = read(timed("taking", () -> session.upload(path + "?mode=REPLACE&revision=" + revision, filled)));
            assertThat(taken.at("/rows").asInt()).isEqualTo(Draft.MOST_ROWS);
            assertThat(timed("saving", () -> session.getBytes(path)).statusCode()).isEqualTo(200);
        }
    }

    private static byte[] filled(byte[] template) {
        SheetEditor editor = SheetEditor.open(template);
        for (int row = 0; row < Draft.MOST_ROWS; row++) {
            int at = SheetEditor.FIRST + row;
            editor.type(at, FACT, "Дело № " + row)
                    .type(at, "Номер документа", "01-" + row)
                    .type(at, "Дата документа", "01.09.2026")
                    .type(at, "Ссылка 1", "https://gov.kz/documents/" + row)
                    .type(at, "Примечание", "Приговор вступил в силу, рассмотрен на совещании");
        }
        return editor.save();
    }

    private static <T> T timed(String what, Callable<T> act) throws Exception {
        long begun = System.nanoTime();
        T result = act.call();
        LOG.info("{}: {} ms", what, Duration.ofNanos(System.nanoTime() - begun).toMillis());
        return result;
    }

    private JsonNode read(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }
}

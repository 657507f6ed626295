package kz.dalel.platform.gate;

import static kz.dalel.evidence.domain.Rows.row;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.dalel.appeal.AppealPlay;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.Evidence;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.FilePlay;
import kz.dalel.evidence.Submission;
import kz.dalel.files.inspection.GoodFiles;
import kz.dalel.files.inspection.HostileFiles;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.QuarterId;
import kz.dalel.testing.Scene;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.query.Query;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * The quarter of {@link MatrixScene}, and the next one, wide open: an indicator being typed, one before the head and one with
 * the verifier. Requests that are nearly right get far in it.
 */
@Component
class HostileScene {

    private static final QuarterId NEXT = new QuarterId(2026, 4);
    private static final String TYPED = "3.2.2";
    private static final int EACH = 40;
    private static final long BURST = 60L * 1024 * 1024;

    private final MatrixScene scene;
    private final Scene play;
    private final EvidencePlay evidence;
    private final Evidence items;
    private final FilePlay files;
    private final JobRunner jobs;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final FilterService filters;
    private final Map<String, List<String>> names = new HashMap<>();
    private byte[] sheet;

    HostileScene(MatrixScene scene, Scene play, EvidencePlay evidence, Evidence items, FilePlay files, JobRunner jobs,
            TaskService tasks, RuntimeService runtime, RepositoryService repository, FilterService filters) {
        this.scene = scene;
        this.play = play;
        this.evidence = evidence;
        this.items = items;
        this.files = files;
        this.jobs = jobs;
        this.tasks = tasks;
        this.runtime = runtime;
        this.repository = repository;
        this.filters = filters;
    }

    void play(int port) {
        scene.play(port);
        BodyId body = BodyId.of("KVG");
        PersonId officer = PersonId.of("officer-KVG");
        String cycle = play.openQuarter(PersonId.of("supervisor"), NEXT, Map.of("approval", "ONCE")).id().toString();
        Submission typed = evidence.submission(body, NEXT, TYPED);
        String file = files.attach(officer, typed, "приказ.pdf", "Другой приказ").id().toString();
        evidence.draft(officer, typed, row().unit("KVG/entity-1").document("12", "2026-10-05").build());
        Submission handedOver = evidence.submission(body, NEXT, "2.3.1");
        evidence.submit(officer, handedOver, Act.NOTHING_TO_SUBMIT);
        Submission presented = evidence.submission(body, NEXT, AppealPlay.LINE);
        evidence.draft(officer, presented, row().unit("KVG/entity-1").document("7", "2026-10-06").build());
        evidence.submit(officer, presented, Act.EVIDENCE);
        evidence.approve(PersonId.of("head"), presented);
        jobs.runAllDue();

        Map<String, String> first = scene.names();
        first.forEach((name, value) -> names.put(name, List.of(value)));
        names.put("cycle", List.of(first.get("cycle"), cycle));
        names.put("quarter", List.of(first.get("quarter"), NEXT.toString()));
        names.put("assessment", List.of(first.get("assessment"), evidence.submission(body, NEXT, TYPED).assessmentId().toString()));
        names.put("file", List.of(first.get("file"), file));
        names.put("submission", Stream.concat(Stream.of(first.get("submission")), Stream.of(typed, handedOver, presented).map(Submission::id)
                .map(Object::toString)).toList());
        names.put("version", items.currentVersions(presented.id()).stream().map(item -> item.id().toString()).toList());
        names.put("item", items.currentVersions(presented.id()).stream().map(item -> item.itemId().toString()).toList());
        names.put("task", some(tasks.createTaskQuery()).map(Task::getId).toList());
        names.put("instance", some(runtime.createProcessInstanceQuery()).map(ProcessInstance::getId).toList());
        names.put("definition", some(repository.createProcessDefinitionQuery()).map(ProcessDefinition::getId).toList());
        names.put("filter", some(filters.createFilterQuery()).map(Filter::getId).toList());
        names.put("person", List.of("officer-KVG", "verifier", "head", "supervisor", "admin"));
        names.put("login", names.get("person"));
        names.put("body", List.of("KVG", "OTHER"));
        names.put("unit", List.of("KVG/entity-1", "KVG/entity-9", "OTHER/entity-1"));
        names.put("indicator", List.of(TYPED, AppealPlay.LINE));
        names.put("name", List.of("x.pdf", "x.xlsx", "x.csv", "x.sig", "x.docx", "x.zip"));
        names.put("date", List.of("2026-10-05", "2027-01-04", "2026-02-30"));
        sheet = scene.session("officer").getBytes("/camunda/api/dalel/submissions/" + typed.id() + "/sheet").body();
    }

    Map<String, List<String>> names() {
        return Map.copyOf(names);
    }

    List<String> headersOf(String caller, String address) {
        return scene.headersOf(caller, address);
    }

    /** Files of every kind that is read, as they should be, and one that bursts. */
    List<byte[]> files() throws IOException {
        byte[] pdf = GoodFiles.pdf();
        return List.of(HostileFiles.bomb(GoodFiles.xlsx(), BURST), pdf, GoodFiles.png(), GoodFiles.jpeg(), GoodFiles.docx(), GoodFiles.xlsx(), sheet, GoodFiles.letter(), GoodFiles.signature(pdf),
                GoodFiles.armoured(GoodFiles.signature(pdf)), GoodFiles.signed(pdf), "Номер;Дата\n1;05.10.2026\n".getBytes(StandardCharsets.UTF_8));
    }

    private static <T> Stream<T> some(Query<?, T> query) {
        return query.listPage(0, EACH).stream();
    }
}

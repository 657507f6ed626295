package kz.dalel.notification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.dalel.evidence.EvidenceVerificationProcess;
import kz.dalel.notification.domain.Digest;
import kz.dalel.notification.domain.Matter;
import kz.dalel.notification.domain.MatterKind;
import kz.dalel.notification.domain.Told;
import kz.dalel.quarter.BodyAssessmentProcess;
import kz.dalel.registry.Role;
import kz.dalel.tasks.OpenTask;
import kz.dalel.tasks.OpenTasks;
import org.springframework.stereotype.Component;

/** Where in the application a matter is dealt with. */
@Component
class TaskAddresses {

    private static final String TASKS = "/camunda/app/tasklist/default/";
    private static final String DESK = "/camunda/dalel/desk";
    private static final String VERIFICATION = "/camunda/dalel/verification";
    private static final String EXTENSIONS = "/camunda/dalel/extensions";
    private static final String CORRECTIONS = "/camunda/dalel/unit-corrections";
    private static final int KEYS_AT_ONCE = 1000;

    private final OpenTasks openTasks;
    private final NotificationSettings settings;

    TaskAddresses(OpenTasks openTasks, NotificationSettings settings) {
        this.openTasks = openTasks;
        this.settings = settings;
    }

    /** The addresses of tasks of what people have to do themselves, by key of the matter. */
    Map<UUID, String> of(List<Digest> digests) {
        Map<String, Set<String>> keys = digests.stream()
                .flatMap(digest -> digest.own().stream())
                .map(Told::matter)
                .filter(matter -> !matter.lapsed() && idVariable(matter.kind()) != null)
                .collect(Collectors.groupingBy(
                        matter -> idVariable(matter.kind()),
                        Collectors.mapping(Matter::businessKey, Collectors.toCollection(TreeSet::new))));
        Map<UUID, String> addresses = new HashMap<>();
        keys.forEach((variable, all) -> inParts(all).forEach(part -> openTasks.of(part, variable)
                .forEach(task -> addresses.put(UUID.fromString(task.matterId()), addressOf(task)))));
        return addresses;
    }

    /** Where the reader sees more of a matter whose task he or she cannot open, or that has none. */
    String overview(Told told) {
        return settings.baseUrl() + page(told);
    }

    private static String page(Told told) {
        MatterKind kind = told.matter().kind();
        if (told.as() == Role.HEAD || told.as() == Role.OFFICER) {
            return DESK;
        }
        return switch (kind) {
            case DECIDE_EXTENSION -> EXTENSIONS;
            case DECIDE_CORRECTION -> CORRECTIONS;
            case SETTLE_DISAGREEMENT -> told.ofOthers() ? VERIFICATION : TASKS;
            default -> kind.line() == MatterKind.Line.VERIFICATION && told.as() != Role.VERIFIER ? VERIFICATION : TASKS;
        };
    }

    private String addressOf(OpenTask task) {
        return settings.baseUrl() + TASKS + "#/?task=" + task.taskId();
    }

    private static String idVariable(MatterKind kind) {
        return switch (kind) {
            case SUBMIT, CORRECT, APPROVE, VERIFY -> EvidenceVerificationProcess.SUBMISSION_ID;
            case CONSIDER_SCORE -> BodyAssessmentProcess.ASSESSMENT_ID;
            case VERIFY_BLINDLY,
                    SETTLE_DISAGREEMENT,
                    ASSIGN,
                    DECIDE_APPEAL,
                    ADMIT_APPEAL,
                    DECIDE_EXTENSION,
                    DECIDE_CORRECTION,
                    APPROVE_RATING -> null;
        };
    }

    private static List<List<String>> inParts(Collection<String> keys) {
        List<String> all = List.copyOf(keys);
        List<List<String>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += KEYS_AT_ONCE) {
            parts.add(all.subList(from, Math.min(from + KEYS_AT_ONCE, all.size())));
        }
        return parts;
    }
}

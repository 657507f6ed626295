package kz.dalel.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.dalel.testing.FlowNodeRecorder;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.Test;

/**
 * Every flow node of every model has been reached by a test. Run by the build behind all other tests, in an execution of its
 * own, because only then it is known what they reached.
 */
class FlowNodeCoverageGate {

    @Test
    void shouldHaveReachedEveryFlowNode() throws IOException {
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> models = Files.walk(Path.of("processes"))) {
            models.filter(file -> file.toString().endsWith(".bpmn")).forEach(file -> missing.addAll(flowNodes(file)));
        }
        assertThat(missing).as("flow nodes of the models").hasSizeGreaterThan(50);

        try (Stream<Path> reached = Files.list(FlowNodeRecorder.REACHED)) {
            for (Path file : reached.toList()) {
                missing.removeAll(Set.copyOf(Files.readAllLines(file)));
            }
        }

        assertThat(missing).as("flow nodes that no test has reached").isEmpty();
    }

    private static List<String> flowNodes(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        String key = model.getModelElementsByType(Process.class).iterator().next().getId();
        return model.getModelElementsByType(FlowNode.class).stream()
                .map(node -> key + "/" + node.getId())
                .toList();
    }
}

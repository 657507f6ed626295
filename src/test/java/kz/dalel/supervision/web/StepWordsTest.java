package kz.dalel.supervision.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import kz.dalel.shared.Messages;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What a failed step means is said in words, step by step: whoever draws a new one says it too. */
class StepWordsTest {

    private static final Messages MESSAGES = Messages.of("supervision");

    @TestFactory
    Stream<DynamicTest> shouldSayWhatDoesNotHappen_whenAStepFails() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            List<Path> models = files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList();
            return models.stream().map(StepWordsTest::steps).flatMap(Collection::stream)
                    .map(step -> DynamicTest.dynamicTest(step, () -> assertThat(MESSAGES.has("supervision.step." + step)).isTrue()));
        }
    }

    private static List<String> steps(Path model) {
        return Bpmn.readModelFromFile(model.toFile()).getModelElementsByType(ServiceTask.class).stream()
                .map(FlowElement::getId)
                .toList();
    }
}

package kz.dalel.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.RegexPatternTypeFilter;

/**
 * Whoever meets an element in Cockpit finds its class and its form by name alone. A name that leads nowhere fails here and
 * not in front of an officer.
 */
class ProcessBindingTest {

    private static final Path MODELS = Path.of("processes");
    private static final Path FORMS = Path.of("forms");
    private static final Pattern GENERATED_ID = Pattern.compile("(Activity|Event|Gateway|Flow)_[0-9a-z]{7}");
    private static final Pattern ELEMENT_ID = Pattern.compile("[a-z][A-Za-z]+_[a-z][A-Za-z0-9]*");
    private static final Map<String, Class<?>> DELEGATES = componentsNamed(".*Delegate", JavaDelegate.class);
    private static final Map<String, Class<?>> WORKERS = componentsNamed(".*Worker", null);
    private static final Map<String, Class<?>> COMPLETIONS = componentsNamed(".*(Completion|Start)", null);

    @Test
    void shouldFindEveryModelOfTheProduct() throws IOException {
        assertThat(models()).extracting(path -> path.getFileName().toString())
                .containsExactlyInAnyOrder(
                        "quarter-cycle.bpmn",
                        "body-assessment.bpmn",
                        "deadline-alignment.bpmn",
                        "daily-digest.bpmn",
                        "evidence-verification.bpmn",
                        "link-snapshots.bpmn",
                        "second-verification.bpmn",
                        "score-appeal.bpmn");
    }

    @TestFactory
    Stream<DynamicTest> shouldNameTheProcessLikeItsFile_andGiveItATitleAndATimeToLive() throws IOException {
        return forEachModel(model -> {
            Process process = processOf(model);
            assertThat(process.getId() + ".bpmn").isEqualTo(model.path().getFileName().toString());
            assertThat(process.getName()).as("name").isNotBlank();
            assertThat(process.getCamundaHistoryTimeToLiveString()).as("history time to live").isNotBlank();
            assertThat(process.isExecutable()).isTrue();
        });
    }

    @TestFactory
    Stream<DynamicTest> shouldGiveEveryElementAReadableIdAndEveryStepAName() throws IOException {
        return forEachModel(model -> {
            for (FlowNode node : model.all(FlowNode.class)) {
                assertThat(node.getId()).matches(ELEMENT_ID).doesNotMatch(GENERATED_ID);
                if (!node.getId().startsWith("parallelGateway_")) {
                    assertThat(node.getName()).as("name of " + node.getId()).isNotBlank();
                }
                assertThat(node.getDiagramElement()).as("diagram of " + node.getId()).isNotNull();
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> shouldLeadFromServiceTaskToDelegateToUseCase() throws IOException {
        return forEachModel(model -> {
            for (ServiceTask task : model.all(ServiceTask.class)) {
                if (isExternal(task)) {
                    continue;
                }
                String bean = suffix(task) + "Delegate";
                assertThat(task.getCamundaDelegateExpression()).isEqualTo("${" + bean + "}");
                assertThat(task.isCamundaAsyncBefore()).as(task.getId() + " is asynchronous").isTrue();
                Class<?> delegate = DELEGATES.get(capitalised(bean));
                assertThat(delegate).as("class of bean " + bean).isNotNull();
                assertThat(delegate.getPackageName()).endsWith(".process");
                assertThat(useCaseOf(delegate, capitalised(suffix(task)))).isNotNull();
            }
        });
    }

    /** What may take long is done outside of the engine's threads, by a worker that asks for its topic. */
    @TestFactory
    Stream<DynamicTest> shouldLeadFromExternalTaskToWorkerToUseCase() throws IOException {
        return forEachModel(model -> {
            for (ServiceTask task : model.all(ServiceTask.class)) {
                if (isExternal(task)) {
                    assertThat(task.getCamundaTopic()).isEqualTo(suffix(task));
                    Class<?> worker = WORKERS.get(capitalised(suffix(task)) + "Worker");
                    assertThat(worker).as("worker of " + task.getId()).isNotNull();
                    assertThat(useCaseOf(worker, capitalised(suffix(task)))).isNotNull();
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> shouldLeadFromUserTaskToFormAndToCompletion() throws IOException {
        return forEachModel(model -> {
            String key = processOf(model).getId();
            for (UserTask task : model.all(UserTask.class)) {
                assertThat(task.getCamundaFormRef()).isEqualTo(key + "." + suffix(task));
                assertThat(task.getCamundaCandidateGroups()).as("who is due to do " + task.getId()).isNotBlank();
                assertFormExists(model, task.getCamundaFormRef());
                assertThat(COMPLETIONS).containsKey(capitalised(suffix(task)) + "Completion");
            }
            for (StartEvent start : model.all(StartEvent.class)) {
                if (start.getCamundaFormRef() != null) {
                    assertFormExists(model, start.getCamundaFormRef());
                    String form = start.getCamundaFormRef();
                    assertThat(COMPLETIONS).containsKey(capitalised(form.substring(form.indexOf('.') + 1)) + "Start");
                }
            }
        });
    }

    @Test
    void shouldHaveNoFormDelegateOrCompletionThatNoModelNames() throws IOException {
        Set<String> forms = new TreeSet<>();
        Set<String> delegates = new TreeSet<>();
        Set<String> completions = new TreeSet<>();
        Set<String> workers = new TreeSet<>();
        for (Path path : models()) {
            Model model = new Model(path, Bpmn.readModelFromFile(path.toFile()));
            model.all(ServiceTask.class).forEach(task -> {
                String name = capitalised(suffix(task));
                boolean added = isExternal(task) ? workers.add(name + "Worker") : delegates.add(name + "Delegate");
                assertThat(added).as(task.getId() + " in one model only").isTrue();
            });
            model.all(UserTask.class).forEach(task -> {
                forms.add(task.getCamundaFormRef() + ".form");
                completions.add(capitalised(suffix(task)) + "Completion");
            });
            model.all(StartEvent.class).stream()
                    .map(StartEvent::getCamundaFormRef)
                    .filter(form -> form != null)
                    .forEach(form -> {
                        forms.add(form + ".form");
                        completions.add(capitalised(form.substring(form.indexOf('.') + 1)) + "Start");
                    });
        }
        try (Stream<Path> files = Files.walk(FORMS)) {
            assertThat(files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(forms);
        }
        assertThat(DELEGATES.keySet()).containsExactlyInAnyOrderElementsOf(delegates);
        assertThat(WORKERS.keySet()).containsExactlyInAnyOrderElementsOf(workers);
        assertThat(COMPLETIONS.keySet()).containsExactlyInAnyOrderElementsOf(completions);
    }

    @TestFactory
    Stream<DynamicTest> shouldHoldNoScriptAndOneBooleanPerGateway() throws IOException {
        return forEachModel(model -> {
            String xml = Files.readString(model.path());
            assertThat(xml).doesNotContain("script");
            Pattern condition = Pattern.compile("<bpmn:conditionExpression[^>]*>([^<]*)<");
            assertThat(condition.matcher(xml).results().map(match -> match.group(1)))
                    .allMatch(expression -> expression.matches("\\$\\{[a-z][A-Za-z]+}"));
        });
    }

    private static void assertFormExists(Model model, String formId) throws IOException {
        Path file = FORMS.resolve(model.path().getParent().getFileName()).resolve(formId + ".form");
        assertThat(file).exists();
        JsonNode form = new ObjectMapper().readTree(file.toFile());
        assertThat(form.path("id").asText()).isEqualTo(formId);
        assertThat(form.path("type").asText()).isEqualTo("default");
        assertThat(form.path("components").size()).as("components of " + formId).isPositive();
    }

    private static Class<?> useCaseOf(Class<?> delegate, String useCase) {
        String feature = delegate.getPackageName().replaceFirst("\\.process$", "");
        try {
            return Class.forName(feature + "." + useCase);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(delegate.getSimpleName() + " leads to no use case " + feature + "." + useCase, e);
        }
    }

    private static boolean isExternal(ServiceTask task) {
        return "external".equals(task.getCamundaType());
    }

    private static String suffix(BaseElement element) {
        return element.getId().substring(element.getId().indexOf('_') + 1);
    }

    private static String capitalised(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static Process processOf(Model model) {
        return model.all(Process.class).iterator().next();
    }

    private static List<Path> models() throws IOException {
        try (Stream<Path> files = Files.walk(MODELS)) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList();
        }
    }

    private static Stream<DynamicTest> forEachModel(ThrowingCheck check) throws IOException {
        return models().stream()
                .map(path -> DynamicTest.dynamicTest(
                        path.getFileName().toString(),
                        () -> check.of(new Model(path, Bpmn.readModelFromFile(path.toFile())))));
    }

    private static Map<String, Class<?>> componentsNamed(String pattern, Class<?> type) {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new RegexPatternTypeFilter(Pattern.compile("kz\\.dalel\\.\\w+\\.process\\." + pattern)));
        if (type != null) {
            scanner.addExcludeFilter((reader, factory) -> !new AssignableTypeFilter(type).match(reader, factory));
        }
        return scanner.findCandidateComponents("kz.dalel").stream()
                .map(definition -> classOf(definition.getBeanClassName()))
                .collect(Collectors.toMap(Class::getSimpleName, Function.identity(), (a, b) -> a, TreeMap::new));
    }

    private static Class<?> classOf(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A check of one model. */
    private interface ThrowingCheck {
        void of(Model model) throws IOException;
    }

    /** A model with its file. */
    private record Model(Path path, BpmnModelInstance instance) {
        <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance> Collection<T> all(Class<T> type) {
            return instance.getModelElementsByType(type);
        }
    }
}

package kz.dalel.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.springframework.stereotype.Component;

/**
 * Writes down which flow nodes of the models the tests have reached, for {@code FlowNodeCoverageGate}. History itself cannot
 * tell at the end: it is emptied before each test.
 */
@Component
public class FlowNodeRecorder extends AbstractProcessEnginePlugin implements HistoryEventHandler {

    /** A file for each virtual machine of this build's tests, with a line {@code process-key/elementId} per flow node reached. */
    public static final Path REACHED = Path.of("target", "flow-nodes-reached");

    private static final Path OF_THIS_MACHINE = REACHED.resolve(System.getProperty("tests.machine", "1") + ".txt");

    private final Set<String> reached = ConcurrentHashMap.newKeySet();

    FlowNodeRecorder() throws IOException {
        Files.createDirectories(REACHED);
        Files.deleteIfExists(OF_THIS_MACHINE);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.getCustomHistoryEventHandlers().add(this);
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricActivityInstanceEventEntity activity) {
            String node = activity.getProcessDefinitionKey() + "/" + activity.getActivityId();
            if (reached.add(node)) {
                write(node);
            }
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    private static synchronized void write(String node) {
        try {
            Files.writeString(
                    OF_THIS_MACHINE, node + System.lineSeparator(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

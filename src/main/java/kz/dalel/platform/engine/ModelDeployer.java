package kz.dalel.platform.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Brings processes and forms into the engine. They go in together and under names that do not depend on how the application was
 * started: nothing changed means no new version.
 */
@Component
public class ModelDeployer {

    private static final String DEPLOYMENT = "dalel";

    private final RepositoryService repository;
    private final ResourcePatternResolver resources;

    ModelDeployer(RepositoryService repository, ResourcePatternResolver resources) {
        this.repository = repository;
        this.resources = resources;
    }

    /** Deploys all of them as one, unless the very same were deployed last. */
    public void deploy() throws IOException {
        Map<String, Resource> models = new TreeMap<>();
        collect("processes", ".bpmn", models);
        collect("forms", ".form", models);
        DeploymentBuilder deployment = repository.createDeployment().name(DEPLOYMENT).enableDuplicateFiltering(false);
        for (Map.Entry<String, Resource> model : models.entrySet()) {
            try (InputStream content = model.getValue().getInputStream()) {
                deployment.addInputStream(model.getKey(), content);
            }
        }
        deployment.deploy();
    }

    private void collect(String folder, String suffix, Map<String, Resource> models) throws IOException {
        for (Resource resource : resources.getResources("classpath*:" + folder + "/**/*" + suffix)) {
            String address = resource.getURL().toString();
            models.put(address.substring(address.lastIndexOf("/" + folder + "/") + 1), resource);
        }
    }
}

package kz.dalel.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import kz.dalel.testing.DalelTest;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DalelTest
class ModelDeployerTest {

    @Autowired
    private ModelDeployer deployer;
    @Autowired
    private RepositoryService repository;

    @Test
    void shouldMakeNoNewVersion_whenNothingChanged() throws IOException {
        List<String> before = definitions();
        deployer.deploy();
        assertThat(definitions()).isEqualTo(before).isNotEmpty();
    }

    @Test
    void shouldNameModelsByTheirPlaceInTheProject_whenDeployed() {
        assertThat(repository.createProcessDefinitionQuery().processDefinitionKey("evidence-verification").singleResult().getResourceName())
                .isEqualTo("processes/verification/evidence-verification.bpmn");
    }

    private List<String> definitions() {
        return repository.createProcessDefinitionQuery().orderByProcessDefinitionId().asc().list().stream().map(ProcessDefinition::getId).toList();
    }
}

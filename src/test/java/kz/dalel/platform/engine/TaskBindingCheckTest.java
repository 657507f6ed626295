package kz.dalel.platform.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kz.dalel.tasks.ProcessStart;
import kz.dalel.tasks.TaskCompletion;
import kz.dalel.testing.DalelTest;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DalelTest
class TaskBindingCheckTest {

    @Autowired
    private RepositoryService repository;
    @Autowired
    private List<TaskCompletion> completions;
    @Autowired
    private List<ProcessStart> starts;

    @Test
    void shouldPass_whenEveryTaskHasItsUseCase() {
        new TaskBindingCheck(repository, completions, starts).check();
    }

    @Test
    void shouldNameTheTask_whenItsUseCaseIsMissing() {
        List<TaskCompletion> lacking = completions.stream().filter(completion -> !completion.taskKey().equals("userTask_decideAppeal")).toList();
        assertThatThrownBy(() -> new TaskBindingCheck(repository, lacking, starts).check()).hasMessageEndingWith("[score-appeal/userTask_decideAppeal]");
    }

    @Test
    void shouldNameTheProcess_whenNothingStartsIt() {
        assertThatThrownBy(() -> new TaskBindingCheck(repository, completions, List.of()).check()).hasMessageEndingWith("[quarter-cycle]");
    }
}

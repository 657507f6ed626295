package kz.dalel.tasks.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.dalel.tasks.TaskCompletion;
import org.springframework.stereotype.Component;

/** The features' completions by user task. */
@Component
class TaskCompletions {

    private final Map<Key, TaskCompletion> completions = new HashMap<>();

    TaskCompletions(List<TaskCompletion> completions) {
        for (TaskCompletion completion : completions) {
            TaskCompletion other = this.completions.put(new Key(completion.processKey(), completion.taskKey()), completion);
            if (other != null) {
                throw new IllegalStateException("two completions of one user task: " + other.getClass() + ", " + completion.getClass());
            }
        }
    }

    TaskCompletion of(String processKey, String taskKey) {
        TaskCompletion completion = completions.get(new Key(processKey, taskKey));
        if (completion == null) {
            throw new IllegalStateException("nothing is known of completing " + taskKey + " of " + processKey);
        }
        return completion;
    }

    private record Key(String processKey, String taskKey) {
    }
}

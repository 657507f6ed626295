package kz.dalel.tasks.process;

import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Leave to complete one task, given by a use case for the rest of one call in the current transaction. */
final class CompletionPermit {

    private static final Object KEY = CompletionPermit.class;

    private CompletionPermit() {
    }

    /** @throws IllegalStateException if there is no transaction: decision and completion would not stand or fall together */
    static void during(String taskId, Runnable completion) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a task is only completed within the transaction of its use case");
        }
        TransactionSynchronizationManager.bindResource(KEY, taskId);
        try {
            completion.run();
        } finally {
            TransactionSynchronizationManager.unbindResource(KEY);
        }
    }

    static boolean covers(String taskId) {
        return taskId.equals(TransactionSynchronizationManager.getResource(KEY));
    }
}

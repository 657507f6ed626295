package kz.dalel.platform.demo;

import kz.dalel.platform.StartRefusal;

/** Work of the start that ends at once when the application is told to stop, where it would otherwise be waited for. */
final class UntilStopped {

    private UntilStopped() {
    }

    /** @throws StartRefusal if the application was told to stop meanwhile */
    static void run(Runnable work) {
        Thread hook = new Thread(Thread.currentThread()::interrupt, "stop-of-start");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            work.run();
        } catch (RuntimeException e) {
            if (isStopping(hook)) {
                // The interruption has done its work; what clears up now must not meet it.
                Thread.interrupted();
                throw new StartRefusal("platform.stoppedDuringStart");
            }
            throw e;
        } finally {
            if (!isStopping(hook)) {
                Runtime.getRuntime().removeShutdownHook(hook);
            }
        }
    }

    private static boolean isStopping(Thread hook) {
        return hook.getState() != Thread.State.NEW;
    }
}

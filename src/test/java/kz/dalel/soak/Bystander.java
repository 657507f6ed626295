package kz.dalel.soak;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import kz.dalel.testing.ApiClient;
import kz.dalel.testing.EnginePeople;
import kz.dalel.testing.WebSession;

/** Somebody who only looks, at pages, at our interfaces and at the engine's, all the while, and comes again whatever the answer was. */
final class Bystander implements AutoCloseable {

    private static final long PAUSE_MILLIS = 300;

    private static final List<String> FOR_ANYBODY = List.of("/", "/rating", "/camunda/app/tasklist/default/");
    private static final List<String> FOR_VERIFIERS = List.of("/camunda/api/dalel/account", "/camunda/api/dalel/desk",
            "/camunda/api/engine/engine/default/filter/count", "/camunda/dalel/desk");
    private static final String FOR_OFFICERS = "/api/v1/submissions/%s/draft";

    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor();
    private final IntSupplier port;
    private final SoakAnswers answers;
    private final SoakScene.Matter matter;
    private WebSession session;

    /** @param matter of which there is something to see */
    Bystander(IntSupplier port, SoakAnswers answers, SoakScene.Matter matter) {
        this.port = port;
        this.answers = answers;
        this.matter = matter;
        looks.scheduleWithFixedDelay(this::look, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            WebSession stranger = WebSession.anonymous(port.getAsInt());
            FOR_ANYBODY.forEach(address -> answers.note(stranger.get(address)));
            answers.note(new ApiClient(port.getAsInt(), matter.token()).get(FOR_OFFICERS.formatted(matter.submission())));
            if (session == null) {
                session = WebSession.login(port.getAsInt(), SoakScene.VERIFIER.value(), EnginePeople.PASSWORD);
            }
            FOR_VERIFIERS.forEach(address -> answers.note(session.get(address)));
        } catch (UncheckedIOException | IllegalStateException | NoSuchElementException e) {
            // Nobody answers, or lets anybody in, at present.
            session = null;
        }
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }
}

package kz.dalel.soak;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;

/** What was answered while things failed: whoever asks in vain shall be told why, and that the fault is not theirs. */
final class SoakAnswers {

    private static final int FAULT = 500;
    /** The database is away; it is full. */
    private static final Set<Integer> EXPLAINED = Set.of(503, 507);
    private static final Pattern WHAT_FAILED = Pattern.compile("[Бб]аз[аы] данных");

    private final Map<Integer, Integer> byStatus = new ConcurrentSkipListMap<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();

    void note(HttpResponse<String> answer) {
        byStatus.merge(answer.statusCode(), 1, Integer::sum);
        boolean explained = EXPLAINED.contains(answer.statusCode()) && WHAT_FAILED.matcher(answer.body()).find();
        if (answer.statusCode() >= FAULT && !explained) {
            faults.add(answer.request().method() + " " + answer.request().uri().getPath() + " -> " + answer.statusCode() + " " + answer.body());
        }
    }

    /** How many answers there were of each status. */
    Map<Integer, Integer> byStatus() {
        return byStatus;
    }

    /** Answers that say that something failed, and not what. */
    List<String> faults() {
        return List.copyOf(faults);
    }
}

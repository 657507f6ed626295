package kz.dalel.platform.gate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How much one person may call, in sessions and by tokens together: nobody, and no script of theirs, shall take the server from everybody
 * else. Work never comes near the limit. Each node counts by itself.
 */
@Component
public class CallLimits {

    private static final Logger LOG = LoggerFactory.getLogger("kz.dalel.security");

    /** Time in which a used-up count is whole again. */
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private static final int MOST_REMEMBERED = 10_000;

    private final int perMinute;
    private final Cache<String, Bucket> counts =
            Caffeine.newBuilder().expireAfterAccess(WINDOW).maximumSize(MOST_REMEMBERED).build();

    /** @param perMinute how many calls one person may make; 0 for any number */
    public CallLimits(@Value("${dalel.gate.calls-per-minute:0}") int perMinute) {
        this.perMinute = perMinute;
    }

    /**
     * Counts a call.
     *
     * @param person who calls
     * @return the seconds to wait if it is one too many; empty if it may be answered
     */
    public OptionalLong secondsToWait(String person) {
        if (perMinute == 0) {
            return OptionalLong.empty();
        }
        ConsumptionProbe probe = counts.get(person, absent -> bucket()).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            return OptionalLong.empty();
        }
        LOG.warn("{} called more than {} times a minute", person, perMinute);
        return OptionalLong.of(Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1);
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(Bandwidth.builder().capacity(perMinute).refillGreedy(perMinute, WINDOW).build())
                .build();
    }
}

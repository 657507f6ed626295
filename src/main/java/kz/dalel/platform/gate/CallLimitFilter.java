package kz.dalel.platform.gate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import kz.dalel.shared.UserError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps one person, or a script in the person's browser, from taking the server from everybody else. Work never comes near the limit; whoever
 * runs into it is asked to wait for the seconds until the next call. Each node counts by itself.
 */
final class CallLimitFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger("kz.dalel.security");

    /** Time in which a used-up count is whole again. */
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private static final int MOST_REMEMBERED = 10_000;

    private final int perMinute;
    private final GateRefusals refusals;
    private final Cache<String, Bucket> counts =
            Caffeine.newBuilder().expireAfterAccess(WINDOW).maximumSize(MOST_REMEMBERED).build();

    /** @param perMinute how many calls one person may make; 0 for any number */
    CallLimitFilter(int perMinute, GateRefusals refusals) {
        this.perMinute = perMinute;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return perMinute == 0;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        if (!(caller instanceof SignedInPerson)) {
            chain.doFilter(request, response);
            return;
        }
        ConsumptionProbe probe = counts.get(caller.getName(), absent -> bucket()).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
            return;
        }
        long seconds = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
        LOG.warn("{} called more than {} times a minute", caller.getName(), perMinute);
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        refusals.answer(response, HttpStatus.TOO_MANY_REQUESTS, UserError.Kind.TOO_MANY.name(), "platform.gate.tooManyCalls", seconds);
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(Bandwidth.builder().capacity(perMinute).refillGreedy(perMinute, WINDOW).build())
                .build();
    }
}

package kz.dalel.platform.gate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * How often passwords may be tried. Failures are counted for an account from one address, for an address whatever the account, and
 * for an account whatever the address; each count goes down again by itself within minutes, so that nobody is locked out. Whoever
 * tries a colleague's password runs into the first count, and the colleague does not: his or her address is another. The last one is
 * for attackers with many addresses; it does not hold for addresses from which the account has been signed in to before.
 *
 * <p>Each node counts by itself and begins anew when it starts.
 */
@Component
class SignInLimits {

    /** Time in which a used-up count is whole again. */
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private static final int OF_ACCOUNT_FROM_ADDRESS = 10;
    /** A body's people may share one address. */
    private static final int OF_ADDRESS = 100;
    private static final int OF_ACCOUNT = 200;

    private static final String ADDRESS = "address ";
    private static final String ACCOUNT = "account ";

    private static final Duration REMEMBERED = Duration.ofDays(90);
    private static final int MOST_REMEMBERED = 100_000;

    private final LongSupplier nanoTime;
    private final Cache<String, Bucket> counts;
    private final Cache<String, Boolean> usual;

    @Autowired
    SignInLimits() {
        this(System::nanoTime);
    }

    /** @param nanoTime time that passes whatever the clock is set to */
    SignInLimits(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.counts = Caffeine.newBuilder().ticker(nanoTime::getAsLong).expireAfterAccess(WINDOW).maximumSize(MOST_REMEMBERED).build();
        this.usual = Caffeine.newBuilder().ticker(nanoTime::getAsLong).expireAfterWrite(REMEMBERED).maximumSize(MOST_REMEMBERED).build();
    }

    /**
     * Counts a try as failed until {@link #succeeded} is called.
     *
     * @return how long to wait instead; empty if the password may be tried
     */
    synchronized Optional<Duration> begin(Attempt attempt) {
        Optional<Duration> wait = take(ADDRESS + attempt.address(), OF_ADDRESS);
        if (wait.isEmpty()) {
            wait = take(attempt.key(), OF_ACCOUNT_FROM_ADDRESS);
        }
        if (wait.isEmpty() && usual.getIfPresent(attempt.key()) == null) {
            wait = take(ACCOUNT + attempt.account(), OF_ACCOUNT);
        }
        return wait;
    }

    /** The right password is no failure, and what was mistyped before it is forgotten. */
    synchronized void succeeded(Attempt attempt) {
        usual.put(attempt.key(), true);
        counts.invalidate(attempt.key());
        giveBack(ADDRESS + attempt.address());
        giveBack(ACCOUNT + attempt.account());
    }

    /** The password could not be looked at: nobody knows whether it was right. */
    synchronized void takeBack(Attempt attempt) {
        giveBack(attempt.key());
        giveBack(ADDRESS + attempt.address());
        giveBack(ACCOUNT + attempt.account());
    }

    private Optional<Duration> take(String key, int most) {
        ConsumptionProbe probe = counts.get(key, absent -> bucket(most)).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private void giveBack(String key) {
        Bucket bucket = counts.getIfPresent(key);
        if (bucket != null) {
            bucket.addTokens(1);
        }
    }

    private Bucket bucket(int most) {
        return Bucket.builder().withCustomTimePrecision(new Passing(nanoTime))
                .addLimit(Bandwidth.builder().capacity(most).refillGreedy(most, WINDOW).build()).build();
    }

    /** Somebody at an address gives an account's name. */
    record Attempt(String login, String address) {

        /** There are no two accounts whose names differ in case alone. */
        String account() {
            return login.toLowerCase(Locale.ROOT);
        }

        private String key() {
            return account() + " at " + address;
        }
    }

    private record Passing(LongSupplier nanoTime) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return nanoTime.getAsLong();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}

package kz.dalel.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import kz.dalel.api.persistence.AnswerRows;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps what was answered to a request that changed something, by a key of the caller's own, so that the same request once more
 * gets the same answer and has no second effect. A refusal is not kept: it changed nothing, and may be mended under the same key.
 */
@Service
public class AnswerOnce {

    /** A node that died in the middle of a request blocks its key for no longer; one that lives takes it anew meanwhile. */
    private static final Duration TAKEN_FOR = Duration.ofSeconds(45);

    private static final String TAKEN_ANEW_EVERY = "PT10S";

    /**
     * What is at work here. It leaves before the database is asked, which may be away just then: what stayed would be taken anew for as
     * long as the node lives, and nobody could ever use the key again.
     */
    private final Set<Request> underWay = ConcurrentHashMap.newKeySet();
    private final AnswerRows answers;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Duration keptFor;

    AnswerOnce(
            AnswerRows answers,
            TransactionTemplate transactions,
            Clock clock,
            @Value("${dalel.api.answers-kept-for:7d}") Duration keptFor) {
        this.answers = answers;
        this.transactions = transactions;
        this.clock = clock;
        this.keptFor = keptFor;
    }

    /**
     * Takes the key for a request, unless it was used already. In a transaction of its own, as all that is done here.
     *
     * @return what is known of an earlier request under the key; empty if the caller is to carry this one out
     * @throws UserError if the key belongs to a request of another kind
     */
    public Optional<Earlier> take(Request request) {
        Optional<Earlier> earlier = transactions.execute(status -> takeOrFind(request));
        if (earlier.isEmpty()) {
            underWay.add(request);
        }
        return earlier;
    }

    private Optional<Earlier> takeOrFind(Request request) {
        Instant now = clock.instant();
        if (answers.take(request, now, now.plus(TAKEN_FOR), now.plus(keptFor))) {
            return Optional.empty();
        }
        Optional<Earlier> earlier = answers.find(request.person(), request.key());
        earlier.filter(found -> !found.target().equals(request.target())).ifPresent(found -> {
            throw new UserError(UserError.Kind.INVALID, "api.key.usedOtherwise");
        });
        // Given back this very moment: the caller asks once more.
        return Optional.of(earlier.orElse(new Earlier(request.target(), null, null)));
    }

    /** Keeps the answer for as long as answers are kept. */
    public void keep(Request request, String bodySha256, KeptAnswer answer) {
        underWay.remove(request);
        transactions.executeWithoutResult(status -> answers.keep(request, bodySha256, answer));
    }

    /** Gives the key back: the request was refused, or failed. */
    public void giveBack(Request request) {
        underWay.remove(request);
        transactions.executeWithoutResult(status -> answers.giveBack(request));
    }

    /** Holds on to the keys of requests that take long, such as of large files. */
    @Scheduled(fixedDelayString = TAKEN_ANEW_EVERY)
    public void takeAnew() {
        Instant until = clock.instant().plus(TAKEN_FOR);
        underWay.forEach(request -> transactions.executeWithoutResult(status -> answers.takeAnew(request, until)));
    }

    /** Removes what has been kept long enough. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    public void removeOld() {
        transactions.executeWithoutResult(status -> answers.removeKeptUntil(clock.instant()));
    }

    /**
     * A request about to be carried out.
     *
     * @param person whose it is; keys of different people have nothing to do with each other
     * @param key the caller's key
     * @param target method and address, with parameters
     * @param attempt tells this attempt from others under the key
     */
    public record Request(PersonId person, String key, String target, UUID attempt) {}

    /**
     * An earlier request under the same key.
     *
     * @param target its method and address
     * @param bodySha256 SHA-256 over its body; null while it is being carried out
     * @param answer what was answered; null while it is being carried out
     */
    public record Earlier(String target, String bodySha256, KeptAnswer answer) {}
}

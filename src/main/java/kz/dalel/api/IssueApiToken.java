package kz.dalel.api;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import kz.dalel.api.persistence.TokenRows;
import kz.dalel.ledger.Ledger;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.registry.People;
import kz.dalel.registry.Role;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.Sha256;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues a token to an officer. Its secret is told once and kept nowhere. */
@Service
public class IssueApiToken {

    /** By these letters a secret that got into the wrong place is recognised. */
    private static final String BEGINNING = "dalel_";

    private static final int SECRET_BYTES = 32;
    private static final int MOST_DAYS = 366;
    private static final int MOST_TOKENS = 20;
    private static final int LONGEST_NAME = 100;

    private final People people;
    private final TokenRows tokens;
    private final Ledger ledger;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    IssueApiToken(People people, TokenRows tokens, Ledger ledger, Clock clock) {
        this.people = people;
        this.tokens = tokens;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @param person an officer of a body
     * @param name what the officer calls the system that will hold it
     * @param days how long it is valid, from 1 to 366
     * @throws UserError if the person is no officer, has too many tokens, or name or days are none
     */
    @Transactional
    public Issued handle(PersonId person, String name, int days) {
        boolean officer = people.rolesOf(person, LocalDate.now(clock)).stream().anyMatch(held -> held.role() == Role.OFFICER);
        if (!officer) {
            throw new UserError(UserError.Kind.FORBIDDEN, "api.token.officersOnly", person.value());
        }
        String called = name == null ? "" : name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME || called.chars().anyMatch(Character::isISOControl)) {
            throw new UserError(UserError.Kind.INVALID, "api.token.name", Integer.toString(LONGEST_NAME));
        }
        if (days < 1 || days > MOST_DAYS) {
            throw new UserError(UserError.Kind.INVALID, "api.token.days", Integer.toString(MOST_DAYS));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (tokens.of(person).stream().filter(token -> token.isValidAt(now)).count() >= MOST_TOKENS) {
            throw new UserError(UserError.Kind.CONFLICT, "api.token.tooMany", Integer.toString(MOST_TOKENS));
        }
        String secret = secret();
        ApiToken token = new ApiToken(
                UUID.randomUUID(), person, called, now, now.plus(Duration.ofDays(days)), Optional.empty(), Optional.empty());
        tokens.insert(token, Sha256.of(secret));
        ledger.record(person, LedgerAct.API_TOKEN_ISSUED, person.value());
        return new Issued(token, secret);
    }

    private String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return BEGINNING + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * A token that was just issued.
     *
     * @param secret what the system sends as its bearer token
     */
    public record Issued(ApiToken token, String secret) {}
}

package kz.dalel.api;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.dalel.api.persistence.TokenRows;
import kz.dalel.ledger.Ledger;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.Sha256;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tokens that were issued: whose they are, and for whom one speaks. */
@Service
public class ApiTokens {

    private final TokenRows tokens;
    private final Ledger ledger;
    private final Clock clock;

    ApiTokens(TokenRows tokens, Ledger ledger, Clock clock) {
        this.tokens = tokens;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A person's tokens, the latest first; revoked and expired ones included. */
    @Transactional(readOnly = true)
    public List<ApiToken> of(PersonId person) {
        return tokens.of(person);
    }

    /** The valid token with this secret; that it was used is noted. */
    @Transactional
    public Optional<ApiToken> use(String secret) {
        Instant now = clock.instant();
        Optional<ApiToken> valid = tokens.find(Sha256.of(secret)).filter(token -> token.isValidAt(now));
        valid.ifPresent(token -> tokens.used(token.id(), now));
        return valid;
    }

    /**
     * Makes one of a person's own tokens worthless, for good.
     *
     * @throws UserError {@code NOT_FOUND} if the person has no such token
     */
    @Transactional
    public void revoke(PersonId person, UUID id) {
        if (tokens.of(person).stream().noneMatch(token -> token.id().equals(id))) {
            throw new UserError(UserError.Kind.NOT_FOUND, "api.token.unknown");
        }
        revoke(id, clock.instant(), person, person);
    }

    /**
     * Makes all of a person's tokens worthless.
     *
     * @return how many were valid until now
     */
    @Transactional
    public int revokeAll(PersonId person) {
        Instant now = clock.instant();
        List<ApiToken> valid =
                tokens.of(person).stream().filter(token -> token.isValidAt(now)).toList();
        valid.forEach(token -> revoke(token.id(), now, person, Ledger.OPERATOR));
        return valid.size();
    }

    private void revoke(UUID id, Instant at, PersonId person, PersonId actor) {
        if (tokens.revoke(id, at)) {
            ledger.record(actor, LedgerAct.API_TOKEN_REVOKED, person.value());
        }
    }
}

package kz.dalel.api.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.dalel.api.ApiToken;
import kz.dalel.api.ApiTokens;
import kz.dalel.api.IssueApiToken;
import kz.dalel.api.IssueApiToken.Issued;
import kz.dalel.tasks.CurrentPerson;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** An officer's own tokens. They are issued to a person who has logged in, never to another token. */
@RestController
@RequestMapping("/camunda/api/dalel/api-tokens")
class TokenController {

    private final ApiTokens tokens;
    private final IssueApiToken issueToken;
    private final CurrentPerson person;
    private final Clock clock;

    TokenController(ApiTokens tokens, IssueApiToken issueToken, CurrentPerson person, Clock clock) {
        this.tokens = tokens;
        this.issueToken = issueToken;
        this.person = person;
        this.clock = clock;
    }

    @GetMapping
    List<TokenView> own() {
        return tokens.of(person.id()).stream().map(this::view).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    IssuedView issue(@RequestBody IssueRequest request) {
        Issued issued = issueToken.handle(person.id(), request.name(), request.days());
        return new IssuedView(view(issued.token()), issued.secret());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID id) {
        tokens.revoke(person.id(), id);
    }

    private TokenView view(ApiToken token) {
        return new TokenView(
                token.id(),
                token.name(),
                token.createdAt(),
                token.expiresAt(),
                token.lastUsedAt().orElse(null),
                token.revokedAt().orElse(null),
                token.isValidAt(clock.instant()));
    }

    record IssueRequest(String name, int days) {}

    /** @param secret told this once and never again */
    record IssuedView(TokenView token, String secret) {}

    /** See {@link ApiToken}. */
    record TokenView(
            UUID id,
            String name,
            Instant createdAt,
            Instant expiresAt,
            Instant lastUsedAt,
            Instant revokedAt,
            boolean valid) {}
}

package kz.dalel.platform.web;

import java.util.List;
import java.util.Map;
import kz.dalel.api.ApiToken;
import kz.dalel.api.ApiTokens;
import org.springframework.security.oauth2.core.DefaultOAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.core.OAuth2TokenIntrospectionClaimNames;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;

/** Finds out for whom a token speaks. Why one is not accepted is told to nobody. */
final class ApiTokenIntrospector implements OpaqueTokenIntrospector {

    private final ApiTokens tokens;

    ApiTokenIntrospector(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public OAuth2AuthenticatedPrincipal introspect(String secret) {
        ApiToken token = tokens.use(secret).orElseThrow(() -> new BadOpaqueTokenException("not a valid token"));
        Map<String, Object> attributes = Map.of(
                OAuth2TokenIntrospectionClaimNames.IAT, token.createdAt(),
                OAuth2TokenIntrospectionClaimNames.EXP, token.expiresAt());
        return new DefaultOAuth2AuthenticatedPrincipal(token.person().value(), attributes, List.of());
    }
}

package kz.dalel.platform.gate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How people prove who they are ({@code dalel.sign-in.*}).
 *
 * @param by by a password kept here, by the authority's OpenID provider, or by a password of its directory
 * @param oidc what is asked of the provider
 * @param ldap the directory; null where there is none
 */
@Validated
@ConfigurationProperties("dalel.sign-in")
record SignInSettings(@DefaultValue("password") @NotNull Way by, @DefaultValue @Valid Oidc oidc, @Valid Ldap ldap) {

    enum Way { PASSWORD, OIDC, LDAP }

    /**
     * What the provider is asked, and what of its answer has to be so. Where it is, is said by {@code spring.security.oauth2.client.*}.
     *
     * @param loginClaim what the provider calls the log-in: nothing that people can change there by themselves
     * @param groupsClaim what the provider calls a person's groups, where they are to agree with the registry; empty where they are not asked for
     * @param acr classes of signing in of which one is demanded, the strongest first; none where any will do
     * @param amr methods that have all to have been used, as in {@code pwd} and {@code otp}; none where any will do
     */
    record Oidc(@DefaultValue("preferred_username") @NotBlank String loginClaim, @DefaultValue("") @NotNull String groupsClaim,
            @DefaultValue @NotNull List<@NotBlank String> acr, @DefaultValue @NotNull List<@NotBlank String> amr) {
    }

    /**
     * Where the directory is and how people are found in it.
     *
     * @param url with the base, as in {@code ldaps://directory.example:636/dc=authority,dc=kz}; without TLS passwords travel in clear
     * @param userFilter finds a person by the log-in, {@code {0}}
     * @param userBase below which people are looked for, within the base
     * @param managerDn as whom people are looked for; empty to do so as nobody
     */
    record Ldap(@NotBlank String url, @DefaultValue("(uid={0})") @NotBlank String userFilter, @DefaultValue("") String userBase,
            @DefaultValue("") String managerDn, @DefaultValue("") String managerPassword) {

        @Override
        public String toString() {
            return url;
        }
    }
}

package kz.dalel.platform.gate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How people prove who they are ({@code dalel.sign-in.*}).
 *
 * @param by by a password kept here, or by a password of the authority's directory
 * @param ldap the directory; null where there is none
 */
@Validated
@ConfigurationProperties("dalel.sign-in")
record SignInSettings(@DefaultValue("password") @NotNull Way by, @Valid Ldap ldap) {

    enum Way { PASSWORD, LDAP }

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

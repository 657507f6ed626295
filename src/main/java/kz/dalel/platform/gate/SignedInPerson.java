package kz.dalel.platform.gate;

import java.util.List;
import java.util.Set;
import kz.dalel.registry.Role;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Whoever is logged in to the web applications, with the roles held at this moment. */
class SignedInPerson extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final String login;
    private final transient Set<Role> roles;
    private final boolean passwordIsOneTime;

    /** @param passwordIsOneTime whether the person is to choose a password before anything else */
    SignedInPerson(String login, Set<Role> roles, boolean passwordIsOneTime) {
        super(List.of());
        this.login = login;
        this.roles = roles;
        this.passwordIsOneTime = passwordIsOneTime;
        setAuthenticated(true);
    }

    Set<Role> roles() {
        return roles;
    }

    boolean passwordIsOneTime() {
        return passwordIsOneTime;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return login;
    }
}

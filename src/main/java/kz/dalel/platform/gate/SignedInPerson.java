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

    SignedInPerson(String login, Set<Role> roles) {
        super(List.of());
        this.login = login;
        this.roles = roles;
        setAuthenticated(true);
    }

    Set<Role> roles() {
        return roles;
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

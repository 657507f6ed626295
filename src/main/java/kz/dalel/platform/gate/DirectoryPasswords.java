package kz.dalel.platform.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.ldap.DefaultSpringSecurityContextSource;
import org.springframework.security.ldap.authentication.BindAuthenticator;
import org.springframework.security.ldap.authentication.LdapAuthenticationProvider;
import org.springframework.security.ldap.search.FilterBasedLdapUserSearch;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Has the engine ask the authority's directory whether a password is right, wherever it asks. People, and the groups that their roles
 * are, stay where the registry has put them; a person whom only the directory knows is nobody here.
 */
final class DirectoryPasswords implements SessionFactory {

    private static final Logger LOG = LoggerFactory.getLogger("kz.dalel.security");

    private static final String SILENT = DirectoryPasswords.class.getName() + ".silent";
    /** In milliseconds; whoever signs in waits for it. */
    private static final String PATIENCE = "5000";

    private final LdapAuthenticationProvider directory;

    DirectoryPasswords(SignInSettings.Ldap settings) {
        DefaultSpringSecurityContextSource source = new DefaultSpringSecurityContextSource(settings.url());
        if (settings.managerDn().isEmpty()) {
            source.setAnonymousReadOnly(true);
        } else {
            source.setUserDn(settings.managerDn());
            source.setPassword(settings.managerPassword());
        }
        source.setBaseEnvironmentProperties(
                Map.of("com.sun.jndi.ldap.connect.timeout", PATIENCE, "com.sun.jndi.ldap.read.timeout", PATIENCE));
        source.afterPropertiesSet();
        BindAuthenticator bind = new BindAuthenticator(source);
        bind.setUserSearch(new FilterBasedLdapUserSearch(settings.userBase(), settings.userFilter(), source));
        this.directory = new LdapAuthenticationProvider(bind);
    }

    /** Whether the directory could not be asked while the request was answered: nobody typed anything wrong then. */
    static boolean wasSilent(HttpServletRequest request) {
        return request.getAttribute(SILENT) != null;
    }

    @Override
    public Class<?> getSessionType() {
        return DbIdentityServiceProvider.class;
    }

    @Override
    public Session openSession() {
        return new People();
    }

    private boolean accepts(String login, String password) {
        try {
            return directory.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(login, password)).isAuthenticated();
        } catch (AuthenticationServiceException e) {
            LOG.error("the directory could not be asked", e);
            RequestAttributes request = RequestContextHolder.getRequestAttributes();
            if (request != null) {
                request.setAttribute(SILENT, true, RequestAttributes.SCOPE_REQUEST);
            }
            return false;
        } catch (AuthenticationException e) {
            return false;
        }
    }

    private final class People extends DbIdentityServiceProvider {

        @Override
        public boolean checkPassword(String login, String password) {
            return login != null && password != null && findUserById(login) != null && accepts(login, password);
        }
    }
}

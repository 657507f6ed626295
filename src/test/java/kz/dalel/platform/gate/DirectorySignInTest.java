package kz.dalel.platform.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.OperationType;
import com.unboundid.ldif.LDIFException;
import java.net.InetAddress;
import java.util.List;
import kz.dalel.registry.Role;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import kz.dalel.testing.WebSession;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.identity.WritableIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** People sign in with the passwords of the authority's directory, which for these tests the running engine asks. */
@DalelTest
class DirectorySignInTest {

    private static final String BASE = "dc=authority,dc=kz";
    private static final String MANAGER = "cn=dalel,dc=authority,dc=kz";
    private static final int TRIES = 10;

    @LocalServerPort
    private int port;
    @Autowired
    private Scene scene;
    @Autowired
    private ProcessEngineConfigurationImpl engine;

    private InMemoryDirectoryServer directory;
    private SessionFactory before;

    @BeforeEach
    void ask() throws LDAPException, LDIFException {
        InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(BASE);
        config.setListenerConfigs(InMemoryListenerConfig.createLDAPConfig("test", InetAddress.getLoopbackAddress(), 0, null));
        config.addAdditionalBindCredentials(MANAGER, "of-dalel");
        config.setAuthenticationRequiredOperationTypes(OperationType.SEARCH);
        directory = new InMemoryDirectoryServer(config);
        directory.add("dn: " + BASE, "objectClass: domain", "dc: authority");
        directory.add("dn: ou=people," + BASE, "objectClass: organizationalUnit", "ou: people");
        for (String login : List.of("of-directory", "unknown-here", "tried-in-directory")) {
            directory.add("dn: uid=" + login + ",ou=people," + BASE, "objectClass: inetOrgPerson", "uid: " + login, "cn: " + login, "sn: " + login,
                    "userPassword: in-the-directory");
        }
        directory.startListening();
        before = engine.getSessionFactories().get(ReadOnlyIdentityProvider.class);
        StandaloneInMemProcessEngineConfiguration asked = new StandaloneInMemProcessEngineConfiguration();
        new SignInConfiguration.ByDirectory().directoryPasswords(settings()).preInit(asked);
        put(asked.getIdentityProviderSessionFactory());
    }

    @AfterEach
    void askNoMore() {
        put(before);
        directory.shutDown(true);
    }

    @Test
    void shouldTakeTheDirectorysPassword_andNoOther() {
        scene.person("of-directory", Role.VERIFIER);
        WebSession session = WebSession.login(port, "of-directory", "in-the-directory");
        assertThat(session.get("/camunda/api/dalel/account").body()).contains("Верификатор");
        assertThat(session.get("/camunda/api/engine/engine/default/filter").body()).as("groups are the registry's").contains("На верификацию");

        for (String wrong : List.of("wrong", "", "*")) {
            assertThatIllegalStateException().isThrownBy(() -> WebSession.login(port, "of-directory", wrong)).withMessageContaining("401");
        }
        for (String name : List.of("*", "of-directory)(uid=*", "nobody")) {
            assertThatIllegalStateException().isThrownBy(() -> WebSession.login(port, name, "in-the-directory")).withMessageContaining("401");
        }
    }

    @Test
    void shouldLetNobodyIn_whomTheRegistryDoesNotKnow() {
        assertThatIllegalStateException().isThrownBy(() -> WebSession.login(port, "unknown-here", "in-the-directory")).withMessageContaining("401");
        assertThat(engine.getIdentityService().checkPassword("unknown-here", "in-the-directory")).as("nor through the engine itself").isFalse();
    }

    @Test
    void shouldSlowDownWhoeverTries() {
        scene.person("tried-in-directory", Role.VERIFIER);
        for (int time = 0; time < TRIES; time++) {
            assertThatIllegalStateException().isThrownBy(() -> WebSession.login(port, "tried-in-directory", "wrong")).withMessageContaining("401");
        }
        assertThatIllegalStateException().isThrownBy(() -> WebSession.login(port, "tried-in-directory", "in-the-directory"))
                .withMessageContaining("429");
    }

    @Test
    void shouldSayThatTheDirectoryIsAway_andCountNoTry() {
        scene.person("of-directory", Role.VERIFIER);
        directory.shutDown(true);
        for (int time = 0; time <= TRIES; time++) {
            assertThatIllegalStateException().isThrownBy(() -> WebSession.login(port, "of-directory", "in-the-directory")).withMessageContaining("503")
                    .withMessageContaining("не отвечает");
        }
    }

    private SignInSettings settings() {
        return new SignInSettings(SignInSettings.Way.LDAP, null, new SignInSettings.Ldap(
                "ldap://127.0.0.1:" + directory.getListenPort() + "/" + BASE, "(uid={0})", "ou=people", MANAGER, "of-dalel"));
    }

    private void put(SessionFactory factory) {
        engine.getSessionFactories().put(ReadOnlyIdentityProvider.class, factory);
        engine.getSessionFactories().put(WritableIdentityProvider.class, factory);
    }
}

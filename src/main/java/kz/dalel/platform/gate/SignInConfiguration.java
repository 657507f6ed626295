package kz.dalel.platform.gate;

import kz.dalel.platform.StartRefusal;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whose passwords people sign in with: {@link SignInSettings#by()}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignInSettings.class)
class SignInConfiguration {

    /** The authority's directory. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "dalel.sign-in.by", havingValue = "ldap")
    static class ByDirectory {

        @Bean
        ProcessEnginePlugin directoryPasswords(SignInSettings settings) {
            if (settings.ldap() == null) {
                throw new StartRefusal("platform.signIn.noDirectory");
            }
            return new AbstractProcessEnginePlugin() {
                @Override
                public void preInit(ProcessEngineConfigurationImpl engine) {
                    engine.setIdentityProviderSessionFactory(new DirectoryPasswords(settings.ldap()));
                }
            };
        }
    }
}

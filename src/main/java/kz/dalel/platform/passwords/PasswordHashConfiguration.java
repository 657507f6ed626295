package kz.dalel.platform.passwords;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the engine the hash by which it keeps passwords, and where passwords are kept here, the check that renews them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PasswordHashSettings.class)
class PasswordHashConfiguration {

    @Bean
    ProcessEnginePlugin passwordHashPlugin(PasswordHash hash) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                engine.setPasswordEncryptor(hash);
            }
        };
    }

    @Bean
    @ConditionalOnProperty(name = "dalel.sign-in.by", havingValue = "password", matchIfMissing = true)
    ProcessEnginePlugin keptPasswordsPlugin(PasswordHash hash) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                engine.setIdentityProviderSessionFactory(new KeptPasswords(engine, hash));
            }
        };
    }
}

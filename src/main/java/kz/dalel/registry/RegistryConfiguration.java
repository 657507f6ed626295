package kz.dalel.registry;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the room's settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ConflictTerms.class, SignInTerms.class})
class RegistryConfiguration {}

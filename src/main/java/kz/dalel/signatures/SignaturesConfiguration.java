package kz.dalel.signatures;

import kz.dalel.signatures.domain.TrustAnchors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the room's settings, and the trusted certificates once and for all. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignatureSettings.class)
class SignaturesConfiguration {

    @Bean
    TrustAnchors trustAnchors(SignatureSettings settings) {
        return TrustAnchors.read(settings.trustAnchors());
    }
}

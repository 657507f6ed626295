package kz.dalel.platform.text;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The sentences of all rooms as one message source. */
@Configuration(proxyBeanMethods = false)
class TextConfiguration {

    @Bean
    MessageSource messageSource() {
        return Sentences.load();
    }
}

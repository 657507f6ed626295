package kz.dalel.platform.text;

import com.fasterxml.jackson.databind.ObjectMapper;
import kz.dalel.account.ChooseLanguage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.filter.OrderedFilter;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** In which language who is answered. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class LanguageConfiguration implements WebMvcConfigurer {

    private static final String[] DATA = {"/api/**", "/camunda/api/**"};

    private static final String[] ENGINE = {"/camunda/api/engine/*", "/camunda/api/cockpit/*"};

    /** Behind the filter of Spring's that would say the browser's language, and before the gate. */
    private static final int ORDER = OrderedFilter.REQUEST_WRAPPER_FILTER_MAX_ORDER - 104;

    private final ObjectProvider<ChooseLanguage> chooseLanguage;

    LanguageConfiguration(ObjectProvider<ChooseLanguage> chooseLanguage) {
        this.chooseLanguage = chooseLanguage;
    }

    @Bean
    LocaleResolver localeResolver(@Value("${dalel.gate.cookie-prefix:}") String cookiePrefix) {
        return new LanguageOfRequest(cookiePrefix);
    }

    @Bean
    FilterRegistrationBean<LanguageFilter> languageFilter(LocaleResolver localeResolver) {
        FilterRegistrationBean<LanguageFilter> filter = new FilterRegistrationBean<>(new LanguageFilter(localeResolver));
        filter.setOrder(ORDER);
        return filter;
    }

    @Bean
    FilterRegistrationBean<EngineLanguageFilter> engineLanguageFilter(MessageSource messages, ObjectMapper json) {
        FilterRegistrationBean<EngineLanguageFilter> filter =
                new FilterRegistrationBean<>(new EngineLanguageFilter(new FormTexts(messages), new ModelNames(messages), json));
        filter.addUrlPatterns(ENGINE);
        return filter;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LanguageSwitch(chooseLanguage)).addPathPatterns("/**").excludePathPatterns(DATA);
    }
}

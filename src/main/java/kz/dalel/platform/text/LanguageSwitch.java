package kz.dalel.platform.text;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kz.dalel.account.ChooseLanguage;
import kz.dalel.shared.Language;
import kz.dalel.shared.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.support.RequestContextUtils;

/** A page that was asked for in a language, as in {@code /rating?lang=kk}: from then on all pages are in it. */
class LanguageSwitch implements HandlerInterceptor {

    private final ObjectProvider<ChooseLanguage> chooseLanguage;

    LanguageSwitch(ObjectProvider<ChooseLanguage> chooseLanguage) {
        this.chooseLanguage = chooseLanguage;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
        LanguageOfRequest.asked(request).ifPresent(language -> choose(language, request, response));
        return true;
    }

    private void choose(Language language, HttpServletRequest request, HttpServletResponse response) {
        LocaleResolver languages = RequestContextUtils.getLocaleResolver(request);
        languages.setLocale(request, response, language.locale());
        if (request.getRemoteUser() != null) {
            chooseLanguage.getObject().handle(PersonId.of(request.getRemoteUser()), language);
        }
    }
}

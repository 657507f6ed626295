package kz.dalel.platform.text;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import kz.dalel.shared.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language of an answer: what somebody chose, which a cookie remembers, and Russian else. What a browser prefers is the language
 * its maker gave it more often than its owner's, and decides nothing. Programs have no cookies and say it in {@code Accept-Language}.
 */
class LanguageOfRequest implements LocaleResolver {

    /** Behind the prefix. The web applications' script {@code cookies.js} reads and writes it too. */
    private static final String COOKIE = "dalel-language";

    /** Every page may be asked for in a language, as in {@code /rating?lang=kk}, without a script: see {@link LanguageSwitch}. */
    static final String PARAMETER = "lang";

    private static final String API = "/api/";
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final String cookie;

    /** @param cookiePrefix what the names of the application's cookies begin with; may be empty */
    LanguageOfRequest(String cookiePrefix) {
        this.cookie = cookiePrefix + COOKIE;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        boolean program = request.getRequestURI().startsWith(request.getContextPath() + API);
        return (program ? preferred(request) : chosen(request)).orElse(Language.RUSSIAN).locale();
    }

    @Override
    public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        ResponseCookie chosen = ResponseCookie.from(cookie, Language.of(locale).code())
                .path("/").maxAge(REMEMBERED).sameSite("Lax").secure(!cookie.equals(COOKIE) || request.isSecure()).build();
        response.addHeader(HttpHeaders.SET_COOKIE, chosen.toString());
    }

    /** What else is sent may have a form in its body, which is not for us to read. */
    static Optional<Language> asked(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) ? Language.find(request.getParameter(PARAMETER)) : Optional.empty();
    }

    private Optional<Language> chosen(HttpServletRequest request) {
        return asked(request).or(() -> Optional.ofNullable(WebUtils.getCookie(request, cookie)).map(Cookie::getValue).flatMap(Language::find));
    }

    /** The first that Dalel speaks, in the caller's order. */
    private static Optional<Language> preferred(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? Optional.empty()
                : Collections.list(request.getLocales()).stream().map(Locale::getLanguage).map(Language::find).flatMap(Optional::stream).findFirst();
    }
}

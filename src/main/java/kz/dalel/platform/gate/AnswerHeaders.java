package kz.dalel.platform.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/**
 * The headers of every answer, whatever it is: page, file, data, refusal or failure. What sets a header of its own keeps it: the
 * web applications' pages need a looser policy for their scripts, the worker of PDF.js and downloaded files have stricter ones.
 */
@Component
public class AnswerHeaders implements Customizer<HeadersConfigurer<HttpSecurity>> {

    /** Our own scripts and nothing else, nothing from elsewhere, in nobody's frame. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String NO_STORE = "no-store";
    private static final Duration HTTPS_ONLY_FOR = Duration.ofDays(365);
    private static final Pattern PUBLIC = Pattern.compile("/|/rating(/.*)?|/api/(openapi.*|docs)");

    private final StaticFiles staticFiles;
    private final boolean subdomains;

    /** @param subdomains whether what is served below this host's name is served by HTTPS too, which only its operator knows */
    AnswerHeaders(StaticFiles staticFiles, @Value("${dalel.gate.https-on-subdomains:false}") boolean subdomains) {
        this.staticFiles = staticFiles;
        this.subdomains = subdomains;
    }

    @Override
    public void customize(HeadersConfigurer<HttpSecurity> headers) {
        RequestMatcher data = new NegatedRequestMatcher(new OrRequestMatcher(staticFiles, AnswerHeaders::isPublic));
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .httpStrictTransportSecurity(transport -> transport.maxAgeInSeconds(HTTPS_ONLY_FOR.toSeconds()).includeSubDomains(subdomains))
                // Only what is the same for everybody may be kept by a browser, or by anything on the way.
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(data, AnswerHeaders::keepNowhere));
    }

    /** What the web applications say, {@code no-cache}, would let a browser keep it on the disk. */
    private static void keepNowhere(HttpServletRequest request, HttpServletResponse response) {
        String said = response.getHeader(HttpHeaders.CACHE_CONTROL);
        if (said == null || !said.contains(NO_STORE)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, NO_STORE);
        }
    }

    private static boolean isPublic(HttpServletRequest request) {
        return PUBLIC.matcher(request.getRequestURI().substring(request.getContextPath().length())).matches();
    }
}

package kz.dalel.platform.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.dalel.platform.gate.SignInLimits.Attempt;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Slows down whoever tries passwords, also the present one where somebody at an open session wants to set another, and writes down
 * who signed in from where and who failed to.
 */
final class SignInFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger("kz.dalel.security");

    static final String LOGIN = "/camunda/api/admin/auth/user/default/login/";
    /** Addresses at which people change their own password. */
    static final Pattern OWN_PASSWORD = Pattern.compile("(/camunda/api/engine/engine/default/user/[^/]+/credentials|/camunda/api/dalel/people/[^/]+/password)/?");
    private static final String NAME = "username";
    /** In other letters the web applications would read other names than we do. */
    private static final Pattern FORM = Pattern.compile("application/x-www-form-urlencoded(\\s*;\\s*charset=\"?utf-8\"?)?", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_FORM = 8 * 1024;
    private static final int LONGEST_NAME = 64;

    private final SignInLimits limits;
    private final SignInLedger ledger;
    private final SignInDesk desk;
    private final GateRefusals refusals;

    SignInFilter(SignInLimits limits, SignInLedger ledger, SignInDesk desk, GateRefusals refusals) {
        this.limits = limits;
        this.ledger = ledger;
        this.desk = desk;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isLogin(request) && !isOwnPassword(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<ReadRequest> read = ReadRequest.of(request, LONGEST_FORM);
        if (read.isEmpty()) {
            refusals.answer(response, HttpStatus.PAYLOAD_TOO_LARGE, UserError.Kind.TOO_LARGE.name(), "platform.gate.tooLarge");
            return;
        }
        if (isLogin(request) && !isForm(request)) {
            refusals.answer(response, HttpStatus.UNSUPPORTED_MEDIA_TYPE, UserError.Kind.UNSUPPORTED.name(), "platform.unreadableRequest");
            return;
        }
        List<String> names = isLogin(request) ? namesIn(read.get().body()) : List.of(request.getRemoteUser());
        if (names.size() != 1) {
            // Whoever reads the form behind us might take another name than the one that is counted.
            refusals.answer(response, HttpStatus.BAD_REQUEST, UserError.Kind.INVALID.name(), "platform.unreadableRequest");
            return;
        }
        Attempt attempt = new Attempt(names.get(0), request.getRemoteAddr());
        Optional<Duration> wait = limits.begin(attempt);
        if (wait.isPresent()) {
            refuse(response, attempt, wait.get());
            return;
        }
        // Nobody reads that it worked before it is written down that it did.
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        // The web applications begin a new session.
        Optional<SessionSignIn> before = isLogin(request) ? SessionSignIn.in(request.getSession(false)) : Optional.empty();
        chain.doFilter(read.get(), answer);
        if (DirectoryPasswords.wasSilent(request)) {
            limits.takeBack(attempt);
            answer.resetBuffer();
            refusals.answer(response, HttpStatus.SERVICE_UNAVAILABLE, UserError.Kind.UNAVAILABLE.name(), "platform.gate.directoryAway");
            return;
        }
        boolean succeeded = HttpStatus.valueOf(answer.getStatus()).is2xxSuccessful();
        if (succeeded) {
            limits.succeeded(attempt);
            before.ifPresent(desk::leave);
        }
        if (succeeded && isLogin(request)) {
            begin(request, answer, attempt);
        } else if (isLogin(request) && answer.getStatus() == HttpStatus.UNAUTHORIZED.value()) {
            // What is told to whoever asks without a session would send people to sign in who just tried to.
            answer.resetBuffer();
            refusals.answer(answer, HttpStatus.UNAUTHORIZED, HttpStatus.UNAUTHORIZED.name(), "platform.gate.wrongPassword");
        }
        answer.copyBodyToResponse();
        LOG.info("{} of «{}» from {} {}", isLogin(request) ? "sign-in" : "change of the password", attempt.login(), attempt.address(),
                succeeded ? "succeeded" : "failed");
    }

    private void begin(HttpServletRequest request, ContentCachingResponseWrapper answer, Attempt attempt) throws IOException {
        try {
            // The web applications say who it is: what was typed is not what was found.
            boolean begun = SessionPersonFilter.loginIn(request.getSession())
                    .filter(login -> desk.begin(request, PersonId.of(login.getIdentityId()))).isPresent();
            if (!begun) {
                refuse(request, answer, "platform.gate.nothingToSignInFor", attempt.login());
            }
        } catch (UserError e) {
            refuse(request, answer, e.code(), e.arguments().toArray());
        }
    }

    private void refuse(HttpServletRequest request, ContentCachingResponseWrapper answer, String code, Object... arguments) throws IOException {
        request.getSession().invalidate();
        answer.resetBuffer();
        refusals.answer(answer, HttpStatus.FORBIDDEN, UserError.Kind.FORBIDDEN.name(), code, arguments);
    }

    private void refuse(HttpServletResponse response, Attempt attempt, Duration wait) throws IOException {
        long seconds = wait.toSeconds() + 1;
        LOG.warn("sign-in of «{}» from {} was tried too often", attempt.login(), attempt.address());
        ledger.throttled(attempt);
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        refusals.answer(response, HttpStatus.TOO_MANY_REQUESTS, UserError.Kind.TOO_MANY.name(), "platform.gate.tooManySignIns", seconds);
    }

    private static boolean isLogin(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + LOGIN);
    }

    private static boolean isForm(HttpServletRequest request) {
        return request.getContentType() != null && FORM.matcher(request.getContentType()).matches();
    }

    private static boolean isOwnPassword(HttpServletRequest request) {
        return "PUT".equals(request.getMethod()) && OWN_PASSWORD.matcher(request.getRequestURI().substring(request.getContextPath().length())).matches();
    }

    /** Every name that the form gives, however it writes the field, fit for one line of the log. */
    private static List<String> namesIn(byte[] form) {
        List<String> names = new ArrayList<>();
        for (String field : new String(form, StandardCharsets.US_ASCII).split("&")) {
            String[] parts = field.split("=", 2);
            if (NAME.equals(decode(parts[0]))) {
                String name = GateRefusals.printable(parts.length == 2 ? decode(parts[1]) : "");
                names.add(name.substring(0, Math.min(LONGEST_NAME, name.length())));
            }
        }
        return names;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}

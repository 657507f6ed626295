package kz.dalel.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.dalel.api.AnswerOnce;
import kz.dalel.api.AnswerOnce.Earlier;
import kz.dalel.api.AnswerOnce.Request;
import kz.dalel.api.KeptAnswer;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Demands an {@code Idempotency-Key} of every POST and has it carried out once: the same request under the same key, be it at
 * the same moment, gets the same answer. Bodies are compared by hash as they are read, so that files need not be held.
 */
final class AnswerOnceFilter extends OncePerRequestFilter {

    static final String KEY = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";

    private static final int LONGEST_KEY = 200;
    private static final List<String> KEPT_HEADERS =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.LOCATION, HttpHeaders.ETAG);
    private static final int AFTER_SUCCESS = 300;
    private static final long LOOK_EVERY_MILLIS = 100;
    /** A minute's worth of looks; who waits longer is told to come back. */
    private static final int LOOKS = 600;

    private final AnswerOnce answers;
    private final ApiProblems problems;

    AnswerOnceFilter(AnswerOnce answers, ApiProblems problems) {
        this.answers = answers;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        HashedRequest hashed = new HashedRequest(request);
        try {
            Request once = new Request(
                    PersonId.of(caller.getName()), keyOf(request), targetOf(request), UUID.randomUUID());
            Optional<Earlier> earlier = takeOrAwait(once);
            if (earlier.isEmpty()) {
                carryOut(once, hashed, response, chain);
            } else {
                replay(earlier.get(), hashed, response);
            }
        } catch (UserError refusal) {
            problems.write(request, response, refusal);
        }
    }

    private Optional<Earlier> takeOrAwait(Request request) {
        for (int look = 0; look < LOOKS; look++) {
            Optional<Earlier> earlier = answers.take(request);
            if (earlier.isEmpty() || earlier.get().answer() != null) {
                return earlier;
            }
            pause();
        }
        throw new UserError(UserError.Kind.CONFLICT, "api.key.stillWorking");
    }

    private void carryOut(Request once, HashedRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper held = new ContentCachingResponseWrapper(response);
        boolean kept = false;
        try {
            chain.doFilter(request, held);
            Optional<String> hash = held.getStatus() < AFTER_SUCCESS ? request.hash() : Optional.empty();
            if (hash.isPresent()) {
                answers.keep(once, hash.get(), answerOf(held));
                kept = true;
            }
        } finally {
            if (!kept) {
                answers.giveBack(once);
            }
        }
        held.copyBodyToResponse();
    }

    private static void replay(Earlier earlier, HashedRequest request, HttpServletResponse response) throws IOException {
        if (!request.hash().equals(Optional.of(earlier.bodySha256()))) {
            throw new UserError(UserError.Kind.INVALID, "api.key.usedOtherwise");
        }
        KeptAnswer answer = earlier.answer();
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setHeader(REPLAYED, "true");
        response.getOutputStream().write(answer.body());
    }

    private static KeptAnswer answerOf(ContentCachingResponseWrapper response) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : KEPT_HEADERS) {
            String value = name.equals(HttpHeaders.CONTENT_TYPE) ? response.getContentType() : response.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return new KeptAnswer(response.getStatus(), headers, response.getContentAsByteArray());
    }

    private static String keyOf(HttpServletRequest request) {
        String key = request.getHeader(KEY);
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY || !key.chars().allMatch(each -> each > ' ' && each < 127)) {
            throw new UserError(UserError.Kind.INVALID, "api.key.missing", Integer.toString(LONGEST_KEY));
        }
        return key;
    }

    private static String targetOf(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getMethod() + " " + request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserError(UserError.Kind.CONFLICT, "api.key.stillWorking");
        }
    }
}

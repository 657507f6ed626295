package kz.dalel.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.filter.OrderedFilter;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says that the database is away or full where that shows outside the controllers that answer with data: while it is looked up who asks,
 * whether a token is valid, whether a key was used, and on pages. Without it these would be faults of ours, of which nobody is told
 * whether trying again may help.
 */
@Component
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@Order(DatabaseFaultFilter.ORDER)
class DatabaseFaultFilter extends OncePerRequestFilter {

    /** Behind the filter that says the request's language, before whatever asks the database. */
    static final int ORDER = OrderedFilter.REQUEST_WRAPPER_FILTER_MAX_ORDER - 103;

    private final RefusalAnswers answers;
    private final ApiProblems problems;

    DatabaseFaultFilter(RefusalAnswers answers, ApiProblems problems) {
        this.answers = answers;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException failure) {
            Optional<RefusalAnswers.Answer> fault = response.isCommitted() ? Optional.empty() : answers.ofDatabaseFault(failure);
            if (fault.isEmpty()) {
                throw failure;
            }
            response.resetBuffer();
            if (ApiProblems.concerns(request)) {
                problems.write(request, response, fault.get());
            } else {
                response.sendError(fault.get().status().value());
            }
        }
    }
}

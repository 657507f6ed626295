package kz.dalel.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Has our controllers answer what {@link EngineApiRoutes} says. The engine's interface owns those paths, hence the forward; it comes
 * after the web applications' own filters, so that login and CSRF token are demanded as ever.
 */
class EngineApiFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        Optional<String> ours = EngineApiRoutes.answeredAt(request.getMethod(), path);
        if (ours.isPresent()) {
            request.getRequestDispatcher(ours.get()).forward(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}

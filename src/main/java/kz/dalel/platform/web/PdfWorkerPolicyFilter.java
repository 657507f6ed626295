package kz.dalel.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the worker in which PDF.js reads officers' documents on a short rein: a worker follows the policy it is delivered with, not
 * that of its page. It may load its own parts from here and nothing else, and turn no text into code. Decoders of scanned pages are
 * WebAssembly.
 */
@Component
class PdfWorkerPolicyFilter extends OncePerRequestFilter {

    private static final String LIBRARY = "/webjars/pdfjs-dist/";
    private static final String POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(request.getContextPath() + LIBRARY);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        chain.doFilter(request, response);
    }
}

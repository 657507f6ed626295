package kz.dalel.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** One sentence for requests that are so broken that the server refuses them before the application sees them. */
class SentenceValve extends ErrorReportValve {

    private static final int REFUSAL = 400;

    private final StatusSentences sentences;

    SentenceValve(StatusSentences sentences) {
        this.sentences = sentences;
    }

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        int status = response.getStatus();
        if (status < REFUSAL || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        byte[] sentence = sentences.sentence(status).getBytes(StandardCharsets.UTF_8);
        response.setContentType(MediaType.TEXT_PLAIN_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setContentLength(sentence.length);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try {
            response.getOutputStream().write(sentence);
            response.finishResponse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

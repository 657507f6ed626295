package kz.dalel.documents;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The addresses that stand on paper, where nobody sees which server printed it. */
@Component
public class DocumentAddresses {

    private final String baseUrl;

    DocumentAddresses(@Value("${dalel.documents.base-url}") String baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** @param path in the application, beginning with a slash, for example {@code /check/2026-Q3-MCR-1} */
    public URI of(String path) {
        return URI.create(baseUrl + path);
    }
}

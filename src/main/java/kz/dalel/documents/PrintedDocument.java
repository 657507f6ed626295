package kz.dalel.documents;

import java.util.Locale;
import java.util.Map;

/**
 * What is to be printed.
 *
 * @param template name of the template under {@code templates/}, for example {@code scoresheet/print}; a whole page, whose
 *     paper is A4 upright unless its own {@code @page} says otherwise. Looks are in {@code documents/print.css}; the
 *     fragments of {@code documents/parts} show the mark
 * @param title of the document, as readers of PDF show it
 * @param language in which the template's messages are looked up and which the document names as its own
 * @param mark by which the document is known again; the template has it as {@code mark}
 * @param content what the template shows, by name
 */
public record PrintedDocument(
        String template, String title, Locale language, DocumentMark mark, Map<String, Object> content) {

    public PrintedDocument {
        content = Map.copyOf(content);
    }
}

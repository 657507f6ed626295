package kz.dalel.scoring.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import kz.dalel.evidence.ItemContent;
import kz.dalel.evidence.VersionId;
import kz.dalel.shared.QuarterId;
import kz.dalel.shared.UnitId;

/**
 * What a verdict left standing of one evidence item, as far as facts depend on it.
 *
 * @param versionId the version that was decided on
 * @param quarter the quarter for which it was submitted; earlier than the assessed one where documents carry over
 * @param content what the item says
 * @param quantity how much of it was accepted; 0 where a report was accepted as given but not for its content (A20)
 * @param inFull whether everything that was submitted was accepted
 * @param submittedAt when the server received it
 */
public record AcceptedRow(
        VersionId versionId,
        QuarterId quarter,
        ItemContent content,
        long quantity,
        boolean inFull,
        Instant submittedAt) {

    Optional<UnitId> unit() {
        return Optional.ofNullable(content.unit());
    }

    boolean isOfCategory(String code) {
        return code.equals(content.category());
    }

    boolean isOfMonth(YearMonth month) {
        return month.equals(content.month());
    }

    /** Whether its document was issued in a year; the event's day stands in for a document without a date. */
    boolean isIssuedIn(int year) {
        LocalDate issued = content.documentDate() == null ? content.eventDate() : content.documentDate();
        return issued != null && issued.getYear() == year;
    }

    /** What makes two items the same thing: the fact they name, else the unit, else the document, else the item itself. */
    String subject() {
        if (!content.factKey().isEmpty()) {
            return "fact " + content.factKey();
        }
        if (content.unit() != null) {
            return "unit " + content.unit();
        }
        if (content.documentNumber() != null) {
            return "document " + content.documentNumber().strip() + " of " + content.documentDate();
        }
        return "item " + versionId;
    }

    /** What makes two items the same event: a topic may come back on another day. */
    String event() {
        return subject() + " on " + content.eventDate();
    }
}

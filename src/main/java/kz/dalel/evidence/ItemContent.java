package kz.dalel.evidence;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import kz.dalel.evidence.domain.Contents;
import kz.dalel.evidence.domain.Subject;
import kz.dalel.files.AttachedFile;
import kz.dalel.shared.UnitId;
import org.springframework.lang.Nullable;

/**
 * What one item of evidence says. Which fields an indicator asks for is its {@code ItemRules}' matter; a field that was
 * not given is null.
 *
 * @param unit the snapshot unit it stands for
 * @param category code of the kind of item, where the indicator tells several apart
 * @param fact what identifies the fact, event, position or list within the body, as typed
 * @param quantity how many it counts: facts, persons, views; 1 for an item that stands for itself, 0 for "none"
 * @param month the month it is counted in
 * @param eventDate day of the event, apart from any document's date
 * @param documentNumber number of the proving document
 * @param documentDate date of the proving document
 * @param validUntil last day on which the document is in force
 * @param links publications
 * @param files files that show it: the body's own of the same quarter, or of the earlier one the item was taken over from
 * @param comment the officer's words to the verifier
 */
public record ItemContent(
        @Nullable UnitId unit,
        @Nullable String category,
        @Nullable String fact,
        long quantity,
        @Nullable YearMonth month,
        @Nullable LocalDate eventDate,
        @Nullable String documentNumber,
        @Nullable LocalDate documentDate,
        @Nullable LocalDate validUntil,
        List<Link> links,
        List<AttachedFile> files,
        @Nullable String comment) {

    public ItemContent {
        links = List.copyOf(links);
        files = List.copyOf(files);
    }

    /** The fact in the form in which facts are compared, so that spelling makes no second fact; "" where none is named. */
    public String factKey() {
        return Subject.normalise(fact);
    }

    /** Names, as in the draft's JSON, of the fields that say something else than they did in an earlier version. */
    public List<String> fieldsUnlike(ItemContent earlier) {
        return Contents.unlike(earlier, this);
    }
}

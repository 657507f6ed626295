package kz.dalel.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.QuarterId;
import kz.dalel.shared.UnitId;
import org.springframework.lang.Nullable;

/**
 * One version of an item of evidence, as it was submitted and never changed since.
 *
 * @param id this version
 * @param itemId the item; all its versions share it
 * @param submissionId what it was submitted for
 * @param appeal the appeal it was added in; empty for evidence of the submission itself
 * @param quarter the assessed quarter it was submitted for
 * @param indicator the indicator it is evidence for
 * @param subject what tells the item from the others of its submission: a unit, a fact, a category; the same in all
 *     versions. An item added in an appeal may have the subject of one that was rejected: it stands for the same thing
 * @param number 1 for the first version of the item
 * @param round the submission's round it came in with; 0 for evidence of an appeal
 * @param withdrawn whether the body took the item back with this version
 * @param carriedFrom the version of an earlier quarter from which the officer took the item over; empty for what was
 *     presented anew. The item is verified like any other, its content may have been changed since
 * @param content what it says
 * @param contentHash SHA-256, in hexadecimal, over the canonical content
 * @param submittedBy the officer
 * @param submittedAt the server's time of receipt
 * @param marks what the automatic checks noticed
 */
public record ItemVersion(
        VersionId id,
        ItemId itemId,
        SubmissionId submissionId,
        Optional<UUID> appeal,
        QuarterId quarter,
        IndicatorCode indicator,
        String subject,
        int number,
        int round,
        boolean withdrawn,
        Optional<VersionId> carriedFrom,
        ItemContent content,
        String contentHash,
        PersonId submittedBy,
        Instant submittedAt,
        List<Mark> marks) {

    public ItemVersion {
        marks = List.copyOf(marks);
    }

    /** The snapshot unit it stands for; null where it stands for none. */
    @Nullable
    public UnitId unit() {
        return content.unit();
    }

    /** Code of the kind of item; null where the indicator tells none apart. */
    @Nullable
    public String category() {
        return content.category();
    }

    /** The fact, event, position or list it stands for, as typed; null where it stands for none. */
    @Nullable
    public String fact() {
        return content.fact();
    }

    /** How many the body submitted; a verdict may accept fewer. */
    public long quantity() {
        return content.quantity();
    }

    /** The month it is counted in; null where months are not told apart. */
    @Nullable
    public YearMonth month() {
        return content.month();
    }

    @Nullable
    public LocalDate eventDate() {
        return content.eventDate();
    }

    @Nullable
    public LocalDate documentDate() {
        return content.documentDate();
    }

    /** Last day on which the document is in force; null = no such day was stated. */
    @Nullable
    public LocalDate validUntil() {
        return content.validUntil();
    }
}

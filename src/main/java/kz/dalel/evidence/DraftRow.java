package kz.dalel.evidence;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import kz.dalel.files.AttachedFile;
import kz.dalel.files.FileId;
import kz.dalel.shared.RowsJson;
import kz.dalel.shared.UnitId;
import org.springframework.lang.Nullable;

/**
 * A row of evidence as an officer has typed it so far: any field may still be missing (null). In a correction every row
 * names its item.
 *
 * @param itemId the returned item the row corrects; null for a row of a first submission
 * @param withdrawn whether the returned item is taken back instead of being corrected
 * @param unit see {@link ItemContent#unit()}
 * @param category see {@link ItemContent#category()}
 * @param fact see {@link ItemContent#fact()}
 * @param quantity see {@link ItemContent#quantity()}; null = 1 where a row stands for itself
 * @param month see {@link ItemContent#month()}
 * @param eventDate see {@link ItemContent#eventDate()}
 * @param documentNumber see {@link ItemContent#documentNumber()}
 * @param documentDate see {@link ItemContent#documentDate()}
 * @param validUntil see {@link ItemContent#validUntil()}
 * @param links see {@link ItemContent#links()}; null = none
 * @param files keys of what {@link ItemContent#files()} will show; null = none
 * @param comment see {@link ItemContent#comment()}
 * @param carriedFrom see {@link ItemVersion#carriedFrom()}; null for a row that was typed anew
 */
public record DraftRow(
        @Nullable ItemId itemId,
        boolean withdrawn,
        @Nullable UnitId unit,
        @Nullable String category,
        @Nullable String fact,
        @Nullable Long quantity,
        @Nullable YearMonth month,
        @Nullable LocalDate eventDate,
        @Nullable String documentNumber,
        @Nullable LocalDate documentDate,
        @Nullable LocalDate validUntil,
        List<Link> links,
        List<FileId> files,
        @Nullable String comment,
        @Nullable VersionId carriedFrom) {

    /** Rows as JSON, on the wire and in the database. */
    public static final RowsJson<DraftRow> JSON = new RowsJson<>(DraftRow.class, "evidence");

    public DraftRow {
        links = links == null ? List.of() : List.copyOf(links);
        files = files == null ? List.of() : List.copyOf(files);
    }

    /** A row of a first submission with this content. */
    public static DraftRow of(ItemContent content) {
        return of(null, content, null);
    }

    /** A row with what an item of an earlier quarter says, to be submitted anew. */
    static DraftRow carriedFrom(ItemVersion earlier) {
        return of(null, earlier.content(), earlier.id());
    }

    /** A row with the content of a returned item, to be corrected. */
    public static DraftRow of(ItemId item, ItemContent content) {
        return of(item, content, null);
    }

    /** The row, naming these files instead of its own. */
    public DraftRow showing(List<FileId> named) {
        return new DraftRow(
                itemId, withdrawn, unit, category, fact, quantity, month, eventDate, documentNumber, documentDate, validUntil,
                links, named, comment, carriedFrom);
    }

    private static DraftRow of(@Nullable ItemId item, ItemContent content, @Nullable VersionId carriedFrom) {
        return new DraftRow(
                item,
                false,
                content.unit(),
                content.category(),
                content.fact(),
                content.quantity(),
                content.month(),
                content.eventDate(),
                content.documentNumber(),
                content.documentDate(),
                content.validUntil(),
                content.links(),
                content.files().stream().map(AttachedFile::id).toList(),
                content.comment(),
                carriedFrom);
    }
}

package kz.dalel.evidence.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import kz.dalel.evidence.CarriedSource;
import kz.dalel.evidence.GivenVerdict;
import kz.dalel.evidence.ItemContent;
import kz.dalel.evidence.ItemId;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.Link;
import kz.dalel.evidence.Mark;
import kz.dalel.evidence.VersionId;
import kz.dalel.files.AttachedFile;
import kz.dalel.shared.QuarterId;
import kz.dalel.shared.UnitId;

/**
 * A submitted item as people read it, its content beside its particulars.
 *
 * @param unitName what the unit was called in the quarter's snapshot, also if a correction took it out since; null without a unit
 * @param submittedBy name of the officer
 * @param added whether it was brought in an appeal
 * @param marks what the automatic checks noticed, as far as the reader may know
 * @param verdict the verdict that counts; null until there is one
 * @param carriedFrom the item of an earlier quarter it was taken over from; null for what was presented anew
 */
record ItemView(
        VersionId versionId,
        ItemId itemId,
        int number,
        int round,
        boolean withdrawn,
        QuarterId quarter,
        UnitId unit,
        String unitName,
        String category,
        String fact,
        long quantity,
        YearMonth month,
        LocalDate eventDate,
        String documentNumber,
        LocalDate documentDate,
        LocalDate validUntil,
        List<Link> links,
        List<AttachedFile> files,
        String comment,
        String contentHash,
        String submittedBy,
        Instant submittedAt,
        boolean added,
        List<MarkView> marks,
        GivenVerdict verdict,
        CarriedView carriedFrom) {

    static ItemView of(
            ItemVersion version,
            String unitName,
            String submittedBy,
            boolean readerOfBody,
            GivenVerdict verdict,
            CarriedSource source) {
        ItemContent content = version.content();
        return new ItemView(
                version.id(),
                version.itemId(),
                version.number(),
                version.round(),
                version.withdrawn(),
                version.quarter(),
                content.unit(),
                unitName,
                content.category(),
                content.fact(),
                content.quantity(),
                content.month(),
                content.eventDate(),
                content.documentNumber(),
                content.documentDate(),
                content.validUntil(),
                content.links(),
                content.files(),
                content.comment(),
                version.contentHash(),
                submittedBy,
                version.submittedAt(),
                version.appeal().isPresent(),
                version.marks().stream()
                        .filter(mark -> !readerOfBody || mark.code().isForOfficers())
                        .map(MarkView::of)
                        .toList(),
                verdict,
                source == null ? null : CarriedView.of(source, version));
    }

    /**
     * A mark.
     *
     * @param code what was noticed
     * @param text in words
     */
    record MarkView(Mark.Code code, String text) {

        static MarkView of(Mark mark) {
            return new MarkView(mark.code(), mark.text());
        }
    }

    /**
     * Where the item was taken over from.
     *
     * @param record what people call the item there, see {@link CarriedSource#record()}
     * @param changed whether it says anything else now
     */
    record CarriedView(VersionId versionId, QuarterId quarter, String record, boolean changed) {

        static CarriedView of(CarriedSource source, ItemVersion version) {
            return new CarriedView(
                    source.version(),
                    source.quarter(),
                    source.record(),
                    !source.contentHash().equals(version.contentHash()));
        }
    }
}

package kz.dalel.appeal.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import kz.dalel.appeal.Appeal;
import kz.dalel.evidence.ItemContent;
import kz.dalel.evidence.ItemId;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.Link;
import kz.dalel.evidence.Mark;
import kz.dalel.evidence.VersionId;
import kz.dalel.files.AttachedFile;
import kz.dalel.quarter.Assessment;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitId;
import kz.dalel.verification.Outcome;
import kz.dalel.verification.RejectionReason;
import kz.dalel.verification.Stage;
import kz.dalel.verification.Verdict;

/**
 * An item beside its verdict.
 *
 * @param unitName the unit's name in the quarter's snapshot; null without a unit
 * @param added whether it came with this appeal
 * @param marks what the automatic checks noticed, as far as the reader may know
 * @param verdict the verdict that counts; null for new evidence
 */
record AppealItemView(
        VersionId versionId,
        ItemId itemId,
        int number,
        int round,
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
        String submittedBy,
        Instant submittedAt,
        boolean added,
        List<MarkView> marks,
        VerdictView verdict) {

    static AppealItemView of(
            ItemVersion version,
            Appeal appeal,
            Verdict verdict,
            boolean readerOfBody,
            Assessment assessment,
            Function<PersonId, String> names) {
        ItemContent content = version.content();
        return new AppealItemView(
                version.id(),
                version.itemId(),
                version.number(),
                version.round(),
                content.unit(),
                content.unit() == null ? null : assessment.unitName(content.unit()).orElse(null),
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
                names.apply(version.submittedBy()),
                version.submittedAt(),
                version.appeal().filter(appeal.id().value()::equals).isPresent(),
                version.marks().stream()
                        .filter(mark -> !readerOfBody || mark.code().isForOfficers())
                        .map(mark -> new MarkView(mark.code(), mark.text()))
                        .toList(),
                verdict == null ? null : VerdictView.of(verdict, names));
    }

    /** What was noticed, in words. */
    record MarkView(Mark.Code code, String text) {}

    /** What was decided. */
    record VerdictView(
            Outcome outcome,
            Long quantity,
            RejectionReason reasonCode,
            String reasonTitle,
            String clause,
            String comment,
            String decidedBy,
            Instant decidedAt,
            Stage stage) {

        static VerdictView of(Verdict verdict, Function<PersonId, String> names) {
            return new VerdictView(
                    verdict.outcome(),
                    verdict.quantity(),
                    verdict.reason(),
                    verdict.reason() == null ? null : verdict.reason().title(),
                    verdict.clause(),
                    verdict.comment(),
                    names.apply(verdict.decidedBy()),
                    verdict.decidedAt(),
                    verdict.stage());
        }
    }
}

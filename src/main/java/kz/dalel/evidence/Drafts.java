package kz.dalel.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.dalel.evidence.domain.CheckedRow;
import kz.dalel.evidence.domain.Contents;
import kz.dalel.evidence.domain.CorrectionCheck;
import kz.dalel.evidence.domain.TableCheck.Sifted;
import kz.dalel.files.AttachedFile;
import kz.dalel.files.FileId;

/** Drafts as they were read, by their submissions. Rows with faults are left out instead of being refused. */
public final class Drafts {

    private final Map<SubmissionId, Draft> bySubmission;
    private final Map<SubmissionId, Act> handedOver;
    private final Map<FileId, AttachedFile> files;
    private final Instant now;

    /** @param handedOver as what those that are before the head of the body were handed over */
    Drafts(
            Map<SubmissionId, Draft> bySubmission,
            Map<SubmissionId, Act> handedOver,
            Map<FileId, AttachedFile> files,
            Instant now) {
        this.bySubmission = Map.copyOf(bySubmission);
        this.handedOver = Map.copyOf(handedOver);
        this.files = Map.copyOf(files);
        this.now = now;
    }

    /**
     * What submitting would bring in.
     *
     * @param act what the officer is about to do, unless it was handed over already; a nil return that is not allowed brings
     *     nothing
     */
    public Drafted submitting(SubmissionId submission, SubmissionTerms terms, Act act) {
        return switch (handedOver.getOrDefault(submission, act)) {
            case EVIDENCE -> evidence(rows(submission), terms);
            case NIL_RETURN -> new Drafted(
                    terms.indicator().nilReturnAllowed() ? List.of(Contents.NIL) : List.of(), 0, List.of());
            case NOTHING_TO_SUBMIT -> new Drafted(List.of(), 0, List.of());
        };
    }

    /**
     * What correcting would bring in.
     *
     * @param current the submission's current versions
     * @param returnedIds those of them that were returned
     */
    public Drafted correcting(
            SubmissionId submission, SubmissionTerms terms, List<ItemVersion> current, Set<VersionId> returnedIds) {
        Map<Boolean, List<ItemVersion>> byReturn =
                current.stream().collect(Collectors.partitioningBy(version -> returnedIds.contains(version.id())));
        Map<ItemId, ItemVersion> returned =
                byReturn.get(true).stream().collect(Collectors.toMap(ItemVersion::itemId, Function.identity()));
        CorrectionCheck.Result result = CorrectionCheck.check(rows(submission), returned, terms.rules(), files);
        Sifted sifted = terms.checkAt(now, files)
                .noting(result.errors())
                .sift(
                        result.corrected(),
                        byReturn.get(false).stream().map(ItemVersion::content).toList());
        Set<ItemId> settled = Stream.concat(
                        sifted.rows().stream().map(CheckedRow::itemId),
                        result.withdrawn().stream().map(ItemVersion::itemId))
                .collect(Collectors.toSet());
        return new Drafted(
                contents(sifted),
                0,
                byReturn.get(true).stream()
                        .filter(version -> !settled.contains(version.itemId()))
                        .map(ItemVersion::content)
                        .toList());
    }

    private Drafted evidence(List<DraftRow> rows, SubmissionTerms terms) {
        Sifted sifted = terms.checkAt(now, files)
                .noting(CorrectionCheck.nothingToCorrectIn(rows))
                .sift(Intake.numbered(rows), List.of());
        return new Drafted(contents(sifted), rows.size() - sifted.rows().size(), List.of());
    }

    private List<DraftRow> rows(SubmissionId submission) {
        return bySubmission.getOrDefault(submission, Draft.EMPTY).rows();
    }

    private static List<ItemContent> contents(Sifted sifted) {
        return sifted.rows().stream().map(CheckedRow::content).toList();
    }

    /**
     * What a draft would bring in.
     *
     * @param contents of the rows that satisfy their rules
     * @param faulty how many rows do not; in a correction none, because their items are among the uncorrected
     * @param uncorrected what was returned and is neither corrected nor withdrawn by the draft
     */
    public record Drafted(List<ItemContent> contents, int faulty, List<ItemContent> uncorrected) {

        public Drafted {
            contents = List.copyOf(contents);
            uncorrected = List.copyOf(uncorrected);
        }
    }
}

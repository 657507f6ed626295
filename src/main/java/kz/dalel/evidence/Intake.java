package kz.dalel.evidence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.dalel.evidence.Submission.Outcome;
import kz.dalel.evidence.Submission.State;
import kz.dalel.evidence.domain.CheckedRow;
import kz.dalel.evidence.domain.Contents;
import kz.dalel.evidence.domain.CorrectionCheck;
import kz.dalel.evidence.domain.Versions;
import kz.dalel.evidence.persistence.DraftRows;
import kz.dalel.evidence.persistence.ItemQueries;
import kz.dalel.files.AttachedFile;
import kz.dalel.files.FileId;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.RowErrors;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Component;

/** Turns a draft into the versions that submitting or correcting it would bring in, or refuses; it keeps nothing. */
@Component
class Intake {

    private final TermsOfSubmission terms;
    private final VerdictLookup verdicts;
    private final NamedFiles files;
    private final DraftRows drafts;
    private final ItemQueries items;
    private final CarriedSources sources;

    Intake(
            TermsOfSubmission terms,
            VerdictLookup verdicts,
            NamedFiles files,
            DraftRows drafts,
            ItemQueries items,
            CarriedSources sources) {
        this.terms = terms;
        this.verdicts = verdicts;
        this.files = files;
        this.drafts = drafts;
        this.items = items;
        this.sources = sources;
    }

    /**
     * What submitting brings in.
     *
     * @throws RowErrors with everything that is wrong with the draft's rows
     * @throws UserError if nothing is received any more, or the act does not fit the draft or the indicator
     */
    List<ItemVersion> submitting(Submission submission, Act act, PersonId actor, Instant now) {
        requireOpen(submission, now);
        return presented(submission, act, actor, now);
    }

    /**
     * What the draft would bring in with its next round. An item that was submitted and withdrawn before, and is about the
     * same, is the same item: it gets a new version.
     *
     * @throws RowErrors with everything that is wrong with the draft's rows
     * @throws UserError if the act does not fit the draft or the indicator
     */
    List<ItemVersion> presented(Submission submission, Act act, PersonId actor, Instant now) {
        Versions versions = new Versions(
                submission, Optional.empty(), submission.nextRound(), actor, now.truncatedTo(ChronoUnit.MICROS));
        List<DraftRow> rows = drafts.find(submission.id()).rows();
        return switch (act) {
            case EVIDENCE -> evidence(submission, rows, versions);
            case NIL_RETURN -> nilReturn(submission, rows, versions);
            case NOTHING_TO_SUBMIT -> nothing(rows);
        };
    }

    /**
     * What correcting brings in.
     *
     * @throws RowErrors with everything that is wrong with the draft's rows
     * @throws UserError if nothing is returned at present, or the correction deadline has passed
     */
    List<ItemVersion> correcting(Submission submission, PersonId actor, Instant now) {
        requireReturned(submission, now);
        Set<VersionId> returnedIds = verdicts.returned(submission.id());
        Map<Boolean, List<ItemVersion>> current = items.current(submission.id()).stream()
                .collect(Collectors.partitioningBy(version -> returnedIds.contains(version.id())));
        Map<ItemId, ItemVersion> returned =
                current.get(true).stream().collect(Collectors.toMap(ItemVersion::itemId, Function.identity()));
        SubmissionTerms held = terms.toCheck(submission);
        List<DraftRow> rows = drafts.find(submission.id()).rows();
        Map<FileId, AttachedFile> named = files.in(rows, submission);
        CorrectionCheck.Result result = CorrectionCheck.check(rows, returned, held.rules(), named);
        List<CheckedRow> checked = held.checkAt(now, named)
                .noting(result.errors())
                .check(
                        result.corrected(),
                        current.get(false).stream().map(ItemVersion::content).toList());

        Versions versions = new Versions(
                submission, Optional.empty(), submission.nextRound(), actor, now.truncatedTo(ChronoUnit.MICROS));
        List<ItemVersion> corrections = new ArrayList<>();
        checked.forEach(row -> corrections.add(versions.correcting(returned.get(row.itemId()), row.content())));
        result.withdrawn().forEach(version -> corrections.add(versions.withdrawing(version)));
        return corrections;
    }

    /** Rows by the number the person sees. */
    static Map<Integer, DraftRow> numbered(List<DraftRow> rows) {
        Map<Integer, DraftRow> numbered = new TreeMap<>();
        IntStream.range(0, rows.size()).forEach(index -> numbered.put(index + 1, rows.get(index)));
        return numbered;
    }

    private static void requireOpen(Submission submission, Instant now) {
        if (submission.state() == State.OPEN || submission.outcome() == Outcome.NOT_SUBMITTED) {
            Moments.requireInTime(now, submission.deadline(), "evidence.deadlinePassed");
        }
        if (submission.state() == State.CLOSED) {
            throw new UserError(UserError.Kind.CONFLICT, "evidence.closed." + submission.outcome());
        }
        if (submission.state() == State.AWAITING_APPROVAL) {
            throw new UserError(UserError.Kind.CONFLICT, "evidence.withHead");
        }
        if (submission.state() != State.OPEN) {
            throw new UserError(UserError.Kind.CONFLICT, "evidence.draftFixed");
        }
    }

    private static void requireReturned(Submission submission, Instant now) {
        if (submission.correctionDeadline() != null) {
            Moments.requireInTime(now, submission.correctionDeadline(), "evidence.correctionDeadlinePassed");
        }
        if (submission.state() != State.RETURNED) {
            throw new UserError(UserError.Kind.CONFLICT, "evidence.notReturned");
        }
    }

    private List<ItemVersion> evidence(Submission submission, List<DraftRow> rows, Versions versions) {
        if (rows.isEmpty()) {
            throw new UserError(UserError.Kind.INVALID, "evidence.noRows");
        }
        List<CheckedRow> checked = terms.toCheck(submission)
                .checkAt(versions.receivedAt(), files.in(rows, submission))
                .noting(CorrectionCheck.nothingToCorrectIn(rows))
                .noting(sources.unknownIn(submission, rows))
                .check(numbered(rows), List.of());
        Map<String, ItemVersion> withdrawn = withdrawn(submission);
        return checked.stream()
                .map(row -> withdrawn.containsKey(row.subject())
                        ? versions.again(withdrawn.get(row.subject()), row)
                        : versions.first(row))
                .toList();
    }

    private List<ItemVersion> nilReturn(Submission submission, List<DraftRow> rows, Versions versions) {
        if (!terms.of(submission).indicator().nilReturnAllowed()) {
            throw new UserError(
                    UserError.Kind.INVALID,
                    "evidence.nilReturnNotAllowed",
                    submission.indicator().value());
        }
        requireNoRows(rows);
        ItemVersion withdrawn = withdrawn(submission).get(Contents.NIL_SUBJECT);
        return List.of(
                withdrawn == null
                        ? versions.first(Contents.NIL, Contents.NIL_SUBJECT)
                        : versions.correcting(withdrawn, Contents.NIL));
    }

    /** What the submission held before it was withdrawn, by subject: the latest version of each item. */
    private Map<String, ItemVersion> withdrawn(Submission submission) {
        if (submission.round() == 0) {
            return Map.of();
        }
        return items.all(submission.id()).stream()
                .filter(version -> version.appeal().isEmpty())
                .collect(Collectors.toMap(
                        ItemVersion::subject,
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparingInt(ItemVersion::number))));
    }

    private static List<ItemVersion> nothing(List<DraftRow> rows) {
        requireNoRows(rows);
        return List.of();
    }

    /** What was typed would be lost without a word. */
    private static void requireNoRows(List<DraftRow> rows) {
        if (!rows.isEmpty()) {
            throw new UserError(UserError.Kind.INVALID, "evidence.rowsLeft", Integer.toString(rows.size()));
        }
    }
}

package kz.dalel.evidence.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.dalel.evidence.CarriedSource;
import kz.dalel.evidence.CarriedSources;
import kz.dalel.evidence.Draft;
import kz.dalel.evidence.DraftRow;
import kz.dalel.evidence.Evidence;
import kz.dalel.evidence.GivenVerdict;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.NamedFiles;
import kz.dalel.evidence.PersonNames;
import kz.dalel.evidence.StillCounting;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.Submission.State;
import kz.dalel.evidence.SubmissionAccess;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.evidence.SubmissionTerms;
import kz.dalel.evidence.Submissions;
import kz.dalel.evidence.TermsOfSubmission;
import kz.dalel.evidence.VerdictLookup;
import kz.dalel.evidence.VersionId;
import kz.dalel.evidence.persistence.DraftRows;
import kz.dalel.evidence.web.SubmissionView.DraftView;
import kz.dalel.evidence.web.SubmissionView.FileLimitsView;
import kz.dalel.evidence.web.SubmissionView.IndicatorView;
import kz.dalel.evidence.web.SubmissionView.SourceView;
import kz.dalel.evidence.web.SubmissionView.UnitView;
import kz.dalel.files.FileLimits;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.quarter.calendar.WorkingCalendar;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what a person sees of a submission. */
@Component
@Transactional(readOnly = true)
class SubmissionViews {

    private final Submissions submissions;
    private final SubmissionAccess access;
    private final TermsOfSubmission terms;
    private final Evidence evidence;
    private final VerdictLookup verdicts;
    private final StillCounting stillCounting;
    private final CarriedSources sources;
    private final DraftRows drafts;
    private final Passages passages;
    private final NamedFiles files;
    private final FileLimits fileLimits;
    private final PersonNames names;
    private final Deadlines deadlines;
    private final WorkingCalendar calendar;
    private final Clock clock;

    SubmissionViews(
            Submissions submissions,
            SubmissionAccess access,
            TermsOfSubmission terms,
            Evidence evidence,
            VerdictLookup verdicts,
            StillCounting stillCounting,
            CarriedSources sources,
            DraftRows drafts,
            Passages passages,
            NamedFiles files,
            FileLimits fileLimits,
            PersonNames names,
            Deadlines deadlines,
            WorkingCalendar calendar,
            Clock clock) {
        this.submissions = submissions;
        this.access = access;
        this.terms = terms;
        this.evidence = evidence;
        this.verdicts = verdicts;
        this.stillCounting = stillCounting;
        this.sources = sources;
        this.drafts = drafts;
        this.passages = passages;
        this.files = files;
        this.fileLimits = fileLimits;
        this.names = names;
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @throws UserError {@code NOT_FOUND} unless the reader may see the submission */
    SubmissionView of(SubmissionId id, PersonId reader) {
        Submission submission = submissions.get(id);
        access.requireReader(reader, submission);
        boolean readerOfBody = access.ofBody(reader, submission.body());
        SubmissionTerms held = terms.of(submission);
        List<ItemVersion> current = evidence.currentVersions(id);
        List<ItemVersion> counting = stillCounting.of(submission, held);
        Draft draft = readerOfBody ? drafts.find(id) : Draft.EMPTY;
        Map<VersionId, CarriedSource> carriedFrom = carriedFrom(draft, current);
        Map<VersionId, GivenVerdict> given = verdicts.isHiddenFrom(reader, submission) ? Map.of() : verdicts.given(id);
        Items items = new Items(readerOfBody, given, carriedFrom, held.assessment(), names.remembering());
        Instant now = clock.instant();
        Instant running = runningDeadline(submission);
        boolean awaited = running != null && !now.isAfter(running);
        return new SubmissionView(
                id,
                IndicatorView.of(
                        held.indicator(),
                        held.rules().categories(),
                        FieldsView.of(held.rules(), held.indicator().measure())),
                submission.body(),
                held.assessment().bodyName(),
                submission.quarter(),
                submission.deadline(),
                submission.correctionDeadline(),
                running == null ? null : workingDaysLeft(now, running),
                submission.state(),
                submission.outcome(),
                submission.nilReturn(),
                submission.round(),
                awaited && submission.state() != State.AWAITING_APPROVAL && access.isOfficer(reader, submission.body()),
                units(held, Stream.concat(current.stream(), counting.stream())),
                current.stream().map(items::view).toList(),
                draft(submission, draft, carriedFrom),
                passages.of(submission, reader),
                FileLimitsView.of(fileLimits),
                receipts(id),
                counting.stream().map(items::view).toList());
    }

    /** @throws UserError {@code NOT_FOUND} unless the reader is on the body's side */
    DraftView draftOf(SubmissionId id, PersonId reader) {
        Submission submission = submissions.get(id);
        access.requireOfBody(reader, submission);
        Draft draft = drafts.find(id);
        return draft(submission, draft, carriedFrom(draft, List.of()));
    }

    private static List<UnitView> units(SubmissionTerms held, Stream<ItemVersion> items) {
        Set<UnitId> covered = items.map(ItemVersion::unit).collect(Collectors.toSet());
        return held.units().stream()
                .map(unit -> new UnitView(unit.id(), unit.name(), unit.unitClass(), covered.contains(unit.id())))
                .toList();
    }

    private Map<VersionId, CarriedSource> carriedFrom(Draft draft, List<ItemVersion> items) {
        Stream<VersionId> ofRows = draft.rows().stream().map(DraftRow::carriedFrom).filter(Objects::nonNull);
        Stream<VersionId> ofItems = items.stream().flatMap(version -> version.carriedFrom().stream());
        return sources.named(Stream.concat(ofRows, ofItems).collect(Collectors.toSet()));
    }

    private DraftView draft(Submission submission, Draft draft, Map<VersionId, CarriedSource> carriedFrom) {
        return new DraftView(
                draft.revision(),
                draft.rows(),
                draft.rows().stream()
                        .map(row -> carriedFrom.get(row.carriedFrom()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .map(SourceView::of)
                        .toList(),
                files.in(draft.rows(), submission).values(),
                draft.savedAt(),
                draft.savedBy() == null ? null : names.of(draft.savedBy()));
    }

    private List<ReceiptView> receipts(SubmissionId id) {
        return evidence.receipts(id).stream()
                .map(receipt -> ReceiptView.of(receipt, names::of))
                .toList();
    }

    private static Instant runningDeadline(Submission submission) {
        if (submission.state() == State.OPEN || submission.state() == State.AWAITING_APPROVAL) {
            return submission.deadline();
        }
        return submission.state() == State.RETURNED ? submission.correctionDeadline() : null;
    }

    private Integer workingDaysLeft(Instant now, Instant deadline) {
        boolean known = calendar.covers(Deadlines.dayOf(now).getYear())
                && calendar.covers(Deadlines.dayOf(deadline).getYear());
        return known ? deadlines.workingDaysLeft(now, deadline) : null;
    }

    /** Shows items to one reader. */
    private record Items(
            boolean readerOfBody,
            Map<VersionId, GivenVerdict> given,
            Map<VersionId, CarriedSource> carriedFrom,
            Assessment assessment,
            Function<PersonId, String> nameOf) {

        ItemView view(ItemVersion version) {
            return ItemView.of(
                    version,
                    Optional.ofNullable(version.unit()).flatMap(assessment::unitName).orElse(null),
                    nameOf.apply(version.submittedBy()),
                    readerOfBody,
                    given.get(version.id()),
                    version.carriedFrom().map(carriedFrom::get).orElse(null));
        }
    }
}

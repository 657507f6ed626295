package kz.dalel.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.dalel.evidence.EarlierItems.EarlierItem;
import kz.dalel.evidence.domain.Contents;
import kz.dalel.evidence.domain.IndicatorRules;
import kz.dalel.evidence.domain.Subject;
import kz.dalel.evidence.domain.TableCheck;
import kz.dalel.evidence.persistence.ItemQueries;
import kz.dalel.files.AttachedFile;
import kz.dalel.files.FileId;
import org.springframework.stereotype.Component;

/** Finds what a draft can take over from the latest earlier quarter in which its body submitted items for the indicator. */
@Component
class EarlierQuarter {

    /** Files tell no items apart. */
    private static final Map<FileId, AttachedFile> NO_FILES = Map.of();

    private final TermsOfSubmission terms;
    private final StillCounting stillCounting;
    private final VerdictLookup verdicts;
    private final CarriedSources sources;
    private final ItemQueries items;

    EarlierQuarter(
            TermsOfSubmission terms,
            StillCounting stillCounting,
            VerdictLookup verdicts,
            CarriedSources sources,
            ItemQueries items) {
        this.terms = terms;
        this.stillCounting = stillCounting;
        this.verdicts = verdicts;
        this.sources = sources;
        this.items = items;
    }

    /**
     * @param draft the draft's rows
     * @param now held against by the rules: nothing that has not happened yet is evidence
     */
    EarlierItems of(Submission submission, List<DraftRow> draft, Instant now) {
        SubmissionTerms held = terms.toCheck(submission);
        Set<VersionId> counting = stillCounting.of(submission, held).stream()
                .map(ItemVersion::id)
                .collect(Collectors.toSet());
        List<ItemVersion> versions = items.ofLatestQuarterBefore(submission).stream()
                .filter(version -> !counting.contains(version.id()))
                .filter(version -> !version.content().equals(Contents.NIL))
                .toList();
        if (versions.isEmpty()) {
            return EarlierItems.NONE;
        }
        Map<VersionId, GivenVerdict> given = verdicts.given(versions.get(0).submissionId());
        Map<VersionId, CarriedSource> names =
                sources.named(versions.stream().map(ItemVersion::id).toList());
        InDraft inDraft = InDraft.of(draft, held.rules());
        TableCheck check = held.checkAt(now, filesOf(versions));
        List<EarlierItem> offered = new ArrayList<>();
        for (ItemVersion version : versions) {
            DraftRow row = DraftRow.carriedFrom(version);
            String subject = subjectOf(row, held.rules()).orElse(null);
            offered.add(new EarlierItem(
                    version,
                    names.get(version.id()),
                    given.get(version.id()),
                    subject,
                    inDraft.has(version.id(), subject),
                    check.faultsOf(offered.size() + 1, row)));
        }
        return new EarlierItems(versions.get(0).quarter(), offered);
    }

    private static Map<FileId, AttachedFile> filesOf(List<ItemVersion> versions) {
        return versions.stream()
                .flatMap(version -> version.content().files().stream())
                .collect(Collectors.toMap(AttachedFile::id, Function.identity(), (one, same) -> one));
    }

    private static Optional<String> subjectOf(DraftRow row, IndicatorRules indicator) {
        return indicator.of(row).map(rules -> Subject.of(rules, Contents.of(row, rules, NO_FILES)));
    }

    /**
     * What a draft has already.
     *
     * @param versions versions that its rows were taken over from
     * @param subjects what its rows are about
     */
    private record InDraft(Set<VersionId> versions, Set<String> subjects) {

        static InDraft of(List<DraftRow> draft, IndicatorRules indicator) {
            Set<String> subjects = new HashSet<>();
            draft.forEach(row -> subjectOf(row, indicator).ifPresent(subjects::add));
            return new InDraft(
                    draft.stream()
                            .map(DraftRow::carriedFrom)
                            .filter(Objects::nonNull)
                            .collect(Collectors.toSet()),
                    subjects);
        }

        boolean has(VersionId version, String subject) {
            return versions.contains(version) || subject != null && subjects.contains(subject);
        }
    }
}

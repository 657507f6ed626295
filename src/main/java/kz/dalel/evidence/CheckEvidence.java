package kz.dalel.evidence;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.dalel.evidence.domain.AutomaticChecks;
import kz.dalel.evidence.domain.OwnSites;
import kz.dalel.evidence.domain.Sighting;
import kz.dalel.evidence.persistence.ItemQueries;
import kz.dalel.evidence.persistence.ItemRows;
import kz.dalel.evidence.persistence.ItemRows.NotedMark;
import kz.dalel.evidence.persistence.SightingQueries;
import kz.dalel.evidence.persistence.SightingQueries.Use;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Marks what whoever decides should look at: odd dates, missing numbers, expired documents, strangers' sites, and addresses,
 * facts and organisations presented elsewhere too. Done when evidence comes in and again before it is decided on, because a
 * copy may have been submitted elsewhere meanwhile. Nothing is ever decided here; checking once more adds nothing that is
 * there already, and nothing to what has its verdict.
 */
@Service
public class CheckEvidence {

    /** Places named for one item by one kind of mark: the front page of a site is linked everywhere. */
    private static final int MOST_PLACES = 3;

    private final Submissions submissions;
    private final TermsOfSubmission terms;
    private final VerdictLookup verdicts;
    private final ItemQueries queries;
    private final SightingQueries sightings;
    private final ItemRows items;
    private final Clock clock;

    CheckEvidence(
            Submissions submissions,
            TermsOfSubmission terms,
            VerdictLookup verdicts,
            ItemQueries queries,
            SightingQueries sightings,
            ItemRows items,
            Clock clock) {
        this.submissions = submissions;
        this.terms = terms;
        this.verdicts = verdicts;
        this.queries = queries;
        this.sightings = sightings;
        this.items = items;
        this.clock = clock;
    }

    /** @return how many marks came new */
    @Transactional
    public int handle(SubmissionId id) {
        // Held, so that a withdrawal comes before or after.
        Submission submission = submissions.lock(id);
        Set<VersionId> decided = verdicts.given(id).keySet();
        List<ItemVersion> current = queries.current(id);
        Map<VersionId, ItemVersion> open = current.stream()
                .filter(version -> !decided.contains(version.id()))
                .collect(Collectors.toMap(ItemVersion::id, Function.identity()));
        if (open.isEmpty()) {
            return 0;
        }
        List<NotedMark> found = new Noting(submission, open).whatIsNew(current);
        items.insertMarks(found);
        return found.size();
    }

    /** Gathers what is new about the open versions of a submission. */
    private final class Noting {

        private final Submission submission;
        private final Map<VersionId, ItemVersion> open;
        private final AutomaticChecks checks;
        private final Map<VersionId, List<Mark>> said = new HashMap<>();
        private final List<NotedMark> found = new ArrayList<>();

        private Noting(Submission submission, Map<VersionId, ItemVersion> open) {
            SubmissionTerms held = terms.of(submission);
            this.submission = submission;
            this.open = open;
            this.checks = new AutomaticChecks(
                    submission.quarter(), held.indicator(), new OwnSites(held.assessment()), clock.instant());
        }

        private List<NotedMark> whatIsNew(List<ItemVersion> current) {
            open.values().forEach(version -> checks.of(version).forEach(mark -> note(version, mark, Integer.MAX_VALUE)));
            sameSubjects(current);
            note(sightings.sameUse(Use.LINK, submission, MOST_PLACES), seen -> checks.sameLink(seen, submission.body()));
            note(sightings.sameUse(Use.FILE, submission, MOST_PLACES), seen -> checks.sameFile(seen, submission.body()));
            note(sightings.sameFactsEarlier(submission), checks::sameFactEarlier);
            note(sightings.sameOrganisations(submission), checks::sameOrganisation);
            return found;
        }

        private void sameSubjects(List<ItemVersion> current) {
            Map<String, List<ItemVersion>> bySubject =
                    current.stream().collect(Collectors.groupingBy(ItemVersion::subject));
            for (ItemVersion version : open.values()) {
                bySubject.get(version.subject()).stream()
                        .filter(other -> other != version)
                        .forEach(other -> note(version, checks.sameSubject(other), MOST_PLACES));
            }
        }

        private void note(List<Sighting> sighted, Function<Sighting, Mark> mark) {
            for (Sighting seen : sighted) {
                if (open.containsKey(seen.version()) && !isCarriedFrom(seen, open.get(seen.version()))) {
                    note(open.get(seen.version()), mark.apply(seen), MOST_PLACES);
                }
            }
        }

        /** That an item was taken over from an earlier quarter is said by itself already. */
        private boolean isCarriedFrom(Sighting seen, ItemVersion version) {
            return version.carriedFrom().isPresent()
                    && seen.body().equals(submission.body())
                    && seen.indicator().equals(submission.indicator())
                    && seen.quarter().compareTo(submission.quarter()) < 0;
        }

        private void note(ItemVersion version, Mark mark, int most) {
            List<Mark> known = said.computeIfAbsent(version.id(), id -> new ArrayList<>(version.marks()));
            long ofKind = known.stream().filter(each -> each.code() == mark.code()).count();
            if (ofKind < most && known.stream().noneMatch(mark::saysTheSameAs)) {
                known.add(mark);
                found.add(new NotedMark(version.id(), mark));
            }
        }
    }
}

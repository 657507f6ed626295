package kz.dalel.evidence;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.dalel.evidence.domain.AutomaticChecks;
import kz.dalel.evidence.domain.Sighting;
import kz.dalel.evidence.persistence.ItemQueries;
import kz.dalel.evidence.persistence.ItemRows;
import kz.dalel.evidence.persistence.ItemRows.NotedMark;
import kz.dalel.evidence.persistence.SightingQueries;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Marks what a verifier should look at: odd dates, missing numbers, expired documents, addresses and facts used elsewhere.
 * Nothing is ever decided here. Checking once more adds nothing that is there already.
 */
@Service
public class CheckEvidence {

    /** Places named for one item: the front page of a site is linked everywhere, and naming all would hide the rest. */
    private static final int MOST_PLACES = 3;

    private final Submissions submissions;
    private final TermsOfSubmission terms;
    private final ItemQueries queries;
    private final SightingQueries sightings;
    private final ItemRows items;
    private final Clock clock;

    CheckEvidence(
            Submissions submissions,
            TermsOfSubmission terms,
            ItemQueries queries,
            SightingQueries sightings,
            ItemRows items,
            Clock clock) {
        this.submissions = submissions;
        this.terms = terms;
        this.queries = queries;
        this.sightings = sightings;
        this.items = items;
        this.clock = clock;
    }

    @Transactional
    public void handle(SubmissionId id) {
        Submission submission = submissions.get(id);
        AutomaticChecks checks = new AutomaticChecks(
                submission.quarter(), terms.of(submission).indicator().measure(), clock.instant());
        List<NotedMark> marks = new ArrayList<>();
        for (ItemVersion version : queries.current(id)) {
            checks.of(version).forEach(mark -> marks.add(new NotedMark(version.id(), mark)));
        }
        Map<VersionId, Integer> places = new HashMap<>();
        for (Sighting seen : sightings.sameLinks(id)) {
            if (places.merge(seen.version(), 1, Integer::sum) <= MOST_PLACES) {
                marks.add(new NotedMark(seen.version(), checks.sameLink(seen, submission.body())));
            }
        }
        for (Sighting seen : sightings.sameFactsEarlier(submission)) {
            marks.add(new NotedMark(seen.version(), checks.sameFactEarlier(seen)));
        }
        items.insertMarks(marks);
    }
}

package kz.dalel.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What was accepted in earlier quarters of the year and counts on without being submitted again (see
 * {@link kz.dalel.methodology.Indicator#carriesOver()}). Not to be confused with items that an officer takes over into a
 * new draft, which are submitted and verified anew (what is taken over says so in {@link ItemVersion#carriedFrom()}).
 */
@Component
public class StillCounting {

    private final Evidence evidence;
    private final VerdictLookup verdicts;

    StillCounting(Evidence evidence, VerdictLookup verdicts) {
        this.evidence = evidence;
        this.verdicts = verdicts;
    }

    /** Accepted items of earlier quarters that count on at the end of the submission's quarter. */
    public List<ItemVersion> of(Submission submission, SubmissionTerms terms) {
        if (!terms.indicator().carriesOver()) {
            return List.of();
        }
        LocalDate quarterEnd = submission.quarter().lastDay();
        List<ItemVersion> earlier = evidence
                .ofBodyInYear(submission.body(), submission.quarter().year(), submission.indicator())
                .stream()
                .filter(version -> version.quarter().compareTo(submission.quarter()) < 0)
                .filter(version -> terms.indicator().countsOn(version.validUntil(), quarterEnd))
                .toList();
        Set<VersionId> accepted =
                verdicts.accepted(earlier.stream().map(ItemVersion::id).toList());
        return earlier.stream().filter(version -> accepted.contains(version.id())).toList();
    }
}

package kz.dalel.verification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.shared.PersonId;
import kz.dalel.verification.domain.FairShare.Candidate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Who gets what, whatever the verifiers, their projects and their loads. */
class FairShareTest {

    private static final int PROJECTS = 4;

    @Property(tries = 300)
    void shouldGiveToTheLeastBusyOfThoseWhoCan_andToTheAbsentOnlyIfNobodyElseCan(
            @ForAll("verifiers") List<Candidate> verifiers,
            @ForAll @IntRange(min = 1, max = PROJECTS) int project,
            @ForAll Random random) {
        Optional<PersonId> chosen = new FairShare(uuid(random)).choose(submission(random), project, verifiers);

        List<Candidate> able = verifiers.stream()
                .filter(each -> each.projects().isEmpty() || each.projects().contains(project))
                .toList();
        assertThat(chosen.isPresent()).isEqualTo(!able.isEmpty());
        chosen.ifPresent(person -> {
            Candidate got = able.stream().filter(each -> each.person().equals(person)).findFirst().orElseThrow();
            assertThat(able).noneMatch(other -> got.away() && !other.away());
            assertThat(able).noneMatch(other -> other.away() == got.away() && other.load() < got.load());
        });
    }

    @Property(tries = 100)
    void shouldAnswerTheSame_inWhateverOrderItIsAsked(
            @ForAll("verifiers") List<Candidate> verifiers, @ForAll Random random) {
        FairShare share = new FairShare(uuid(random));
        SubmissionId submission = submission(random);
        List<Candidate> shuffled = new ArrayList<>(verifiers);
        Collections.shuffle(shuffled, random);

        assertThat(share.choose(submission, 1, shuffled)).isEqualTo(share.choose(submission, 1, verifiers));
    }

    @Property(tries = 50)
    void shouldKeepLoadsWithinOneSubmissionOfEachOther(
            @ForAll @IntRange(min = 1, max = 12) int verifiers,
            @ForAll @Size(min = 1, max = 200) List<@IntRange(min = 1, max = 60) Integer> weights,
            @ForAll Random random) {
        FairShare share = new FairShare(uuid(random));
        Map<PersonId, Long> loads = new HashMap<>();
        for (int number = 1; number <= verifiers; number++) {
            loads.put(PersonId.of("v" + number), 0L);
        }
        for (int weight : weights) {
            List<Candidate> candidates = loads.entrySet().stream()
                    .map(each -> new Candidate(each.getKey(), Set.of(), each.getValue(), false))
                    .toList();
            PersonId chosen = share.choose(submission(random), 1, candidates).orElseThrow();
            loads.merge(chosen, (long) weight, Long::sum);
        }

        long heaviest = Collections.max(weights);
        assertThat(Collections.max(loads.values()) - Collections.min(loads.values())).isLessThanOrEqualTo(heaviest);
    }

    /** With the seed of another cycle, the draws between equals fall out otherwise. */
    @Example
    void shouldNotBeForeseeable_byWhoeverKnowsEverythingButTheSeed() {
        List<Candidate> equals = List.of(
                new Candidate(PersonId.of("anna"), Set.of(), 5, false),
                new Candidate(PersonId.of("bek"), Set.of(), 5, false));
        SubmissionId submission = submission(new Random(1));
        Set<PersonId> chosen = new HashSet<>();
        Random seeds = new Random(2);
        for (int cycle = 0; cycle < 64; cycle++) {
            chosen.add(new FairShare(uuid(seeds)).choose(submission, 1, equals).orElseThrow());
        }

        assertThat(chosen).hasSize(2);
    }

    @Provide
    Arbitrary<List<Candidate>> verifiers() {
        Arbitrary<Set<Integer>> projects = Arbitraries.integers().between(1, PROJECTS).set().ofMaxSize(PROJECTS);
        Arbitrary<Candidate> verifier = Combinators.combine(
                        Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(6),
                        projects,
                        Arbitraries.longs().between(0, 5),
                        Arbitraries.of(true, false))
                .as((login, works, load, away) -> new Candidate(PersonId.of(login), works, load, away));
        return verifier.list().ofMaxSize(8).uniqueElements(Candidate::person);
    }

    private static UUID uuid(Random random) {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private static SubmissionId submission(Random random) {
        return new SubmissionId(uuid(random));
    }
}

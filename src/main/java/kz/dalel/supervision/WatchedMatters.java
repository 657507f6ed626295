package kz.dalel.supervision;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.dalel.ledger.LedgerHistory;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.Assessments;
import kz.dalel.quarter.Cycles;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import kz.dalel.supervision.domain.Matters;
import kz.dalel.supervision.domain.Matters.Carried;
import kz.dalel.supervision.persistence.StandingQueries;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the process instances carry, for supervisors who look at one. */
@Service
@Transactional(readOnly = true)
public class WatchedMatters {

    /** So many acts are told; whoever wants to know more asks the ledger. */
    private static final int ACTS = 30;

    private final SupervisionAccess access;
    private final Matters matters;
    private final Assessments assessments;
    private final Cycles cycles;
    private final StandingQueries standings;
    private final LedgerHistory ledger;
    private final Clock clock;

    WatchedMatters(
            SupervisionAccess access,
            Matters matters,
            Assessments assessments,
            Cycles cycles,
            StandingQueries standings,
            LedgerHistory ledger,
            Clock clock) {
        this.access = access;
        this.matters = matters;
        this.assessments = assessments;
        this.cycles = cycles;
        this.standings = standings;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @param instanceId id of a process instance
     * @return empty if it carries neither a body nor an indicator, or is over
     * @throws UserError {@code FORBIDDEN} for everybody but supervisors
     */
    public Optional<WatchedMatter> of(PersonId reader, String instanceId) {
        access.requireWatcher(reader);
        return matters.carriedBy(instanceId).map(this::matter);
    }

    private WatchedMatter matter(Carried carried) {
        Assessment assessment = assessments.get(carried.assessment());
        List<MatterLine> lines = standings.ofAssessment(assessment.id(), clock.instant()).stream()
                .filter(line -> carried.submission().map(line.submission()::equals).orElse(true))
                .sorted(Comparator.comparing(MatterLine::indicator))
                .toList();
        return new WatchedMatter(
                assessment,
                cycles.editionOf(cycles.get(assessment.cycleId())),
                lines,
                ledger.latestAbout(carried.businessKey(), ACTS));
    }
}

package kz.dalel.scoring;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.ledger.Ledger;
import kz.dalel.methodology.Edition;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.Cycles;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.scoring.core.BodyTotal;
import kz.dalel.scoring.core.ScoreLine;
import kz.dalel.scoring.domain.LineScorer;
import kz.dalel.scoring.persistence.ScoreStore;
import org.springframework.stereotype.Component;

/** Computes every line of a body's score from the tables and keeps the result as its next version. */
@Component
class ScoreWriter {

    private final Cycles cycles;
    private final LineInputs inputs;
    private final ScoreStore store;
    private final Ledger ledger;
    private final Clock clock;

    ScoreWriter(Cycles cycles, LineInputs inputs, ScoreStore store, Ledger ledger, Clock clock) {
        this.cycles = cycles;
        this.inputs = inputs;
        this.store = store;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @throws RejectedLineException if a line's facts contradict themselves: there is no total then */
    ScoreVersion write(Assessment assessment, int number, ScoreVersion.Stage stage) {
        List<ScoredLine> lines =
                inputs.of(assessment).stream().map(LineScorer::score).toList();
        requireFigures(assessment, lines);
        QuarterCycle cycle = cycles.get(assessment.cycleId());
        Edition edition = cycles.editionOf(cycle);
        BodyTotal total =
                BodyTotal.of(edition, lines.stream().map(ScoredLine::line).toList());
        ScoreVersion version = new ScoreVersion(
                ScoreVersionId.random(),
                assessment.id(),
                number,
                stage,
                edition.id(),
                cycles.readingsOf(cycle).choices(),
                total.awards(),
                total.deductions(),
                total.total(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                lines);
        store.insert(version);
        ledger.record(Ledger.SYSTEM, LedgerAct.SCORE_COMPUTED, assessment.businessKey());
        return version;
    }

    private static void requireFigures(Assessment assessment, List<ScoredLine> lines) {
        lines.stream()
                .map(ScoredLine::line)
                .filter(line -> line.status() == ScoreLine.Status.REJECTED)
                .findFirst()
                .ifPresent(line -> {
                    throw new RejectedLineException(assessment, line);
                });
    }
}

package kz.dalel.scoring;

import java.util.List;
import java.util.Set;
import kz.dalel.methodology.Edition;
import kz.dalel.methodology.Readings;
import kz.dalel.quarter.Assessment;
import kz.dalel.scoring.core.ScoreLine;
import kz.dalel.scoring.domain.LineScorer;
import kz.dalel.shared.IndicatorCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * As {@link ScoreOtherwise}, for some lines of a body under several readings of one edition: its evidence, which takes the time, is read
 * once. Nothing is changed.
 */
@Service
public class ScoreUnderReadings {

    private final LineInputs inputs;

    ScoreUnderReadings(LineInputs inputs) {
        this.inputs = inputs;
    }

    /**
     * @param edition the cycle's
     * @param indicators the lines that are wanted
     * @return those lines under each of the readings, in the readings' order and the edition's
     */
    @Transactional(readOnly = true)
    public List<List<ScoreLine>> handle(
            Assessment assessment, Edition edition, Set<IndicatorCode> indicators, List<Readings> readings) {
        return inputs.of(assessment, edition, indicators, readings).stream()
                .map(lines -> lines.stream().map(LineScorer::line).toList())
                .toList();
    }
}

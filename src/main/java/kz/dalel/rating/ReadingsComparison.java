package kz.dalel.rating;

import java.util.List;
import kz.dalel.methodology.Interpretation;
import kz.dalel.shared.QuarterId;

/**
 * What the open questions of a quarter's edition decide: who would move under each other reading.
 *
 * @param quarter whose scores
 * @param bodies how many bodies are assessed in it
 * @param scored how many of them have a score, and are compared
 * @param questions every interpretation with more than one reading that can be computed
 */
public record ReadingsComparison(QuarterId quarter, int bodies, int scored, List<Question> questions) {

    public ReadingsComparison {
        questions = List.copyOf(questions);
    }

    /**
     * One question.
     *
     * @param interpretation the question with its readings
     * @param taken the reading that the quarter is carried out under
     * @param alternatives every other reading
     */
    public record Question(Interpretation interpretation, Interpretation.Option taken, List<Alternative> alternatives) {

        public Question {
            alternatives = List.copyOf(alternatives);
        }
    }

    /**
     * Another reading.
     *
     * @param changed the bodies whose place, total or any line would come out differently, those who would move furthest first
     */
    public record Alternative(Interpretation.Option option, List<RatingComparison.Body> changed) {

        public Alternative {
            changed = List.copyOf(changed);
        }

        /** How many bodies would take another place. */
        public long moved() {
            return changed.stream().filter(RatingComparison.Body::isMoved).count();
        }
    }
}

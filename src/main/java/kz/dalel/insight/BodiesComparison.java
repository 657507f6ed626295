package kz.dalel.insight;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.Points;
import kz.dalel.shared.QuarterId;

/**
 * All bodies of a quarter, each held against an earlier quarter and its peers.
 *
 * @param quarter which
 * @param against the quarter they are held against
 * @param published whether the quarter's rating is public
 * @param groups kind by kind where the middle lies; a kind without a final score is missing
 * @param bodies every body, in the order of their names
 */
public record BodiesComparison(
        QuarterId quarter, QuarterId against, boolean published, List<Group> groups, List<Row> bodies) {

    /** Where the middle of a kind lies. */
    public record Group(BodyKind kind, int bodies, Quartiles quartiles) {}

    /**
     * A body.
     *
     * @param body what it came to; its total is empty before it is final
     * @param compared its total, held against others; empty before it is final
     * @param uncapped points counted fact by fact for which the edition sets no limit
     */
    public record Row(BodyFigure body, Optional<Compared> compared, Points uncapped) {

        /** Share of the award that was counted without a limit, in per cent; empty where nothing was awarded. */
        public Optional<BigDecimal> uncappedPerCent() {
            return body.award().filter(award -> award.compareTo(Points.ZERO) > 0).map(award -> Reach.perCent(uncapped, award));
        }
    }
}

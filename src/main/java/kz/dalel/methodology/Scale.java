package kz.dalel.methodology;

import java.util.List;
import java.util.Optional;
import kz.dalel.shared.Points;
import kz.dalel.shared.Share;

/**
 * How facts become points: the kinds of rule the regulation uses, with the parameters an edition prints. Pure data;
 * the scoring core calculates.
 */
public sealed interface Scale {

    /** Calls the case that belongs to this kind of scale. */
    <R> R match(Cases<R> cases);

    /** One case for each kind of scale, so that a new kind cannot be forgotten anywhere. */
    interface Cases<R> {
        R absenceDeduction(AbsenceDeduction scale);

        R stepLadder(StepLadder scale);

        R coverageAndRisks(CoverageAndRisks scale);

        R externalPlan(ExternalPlan scale);

        R perCell(PerCell scale);

        R perOffence(PerOffence scale);

        R bands(Bands scale);

        R perFact(PerFact scale);

        R reportState(ReportState scale);

        R meetings(Meetings scale);

        R monthly(Monthly scale);

        R propaganda(Propaganda scale);
    }

    /**
     * Nothing is awarded for a due document, its absence costs points (L19-22).
     *
     * @param deduction points taken off when the document is absent
     */
    record AbsenceDeduction(Points deduction) implements Scale {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.absenceDeduction(this);
        }
    }

    /**
     * Points for every whole step of a share (L41, A01).
     *
     * @param step width of one step
     * @param perStep points for each whole step reached
     * @param cap most points the ladder can give (A08)
     * @param floor share below which nothing is awarded (L64); empty = the ladder goes down to zero (A05)
     * @param deductionIfNone points taken off when the part is zero (L133-135, A11); empty = none
     */
    record StepLadder(
            Share step, Points perStep, Points cap, Optional<Share> floor, Optional<Points> deductionIfNone)
            implements Scale {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.stepLadder(this);
        }
    }

    /**
     * Points for risks by the level they have reached (L116-120, A10).
     *
     * @param identified points for a risk identified; zero where finding it was not the body's own doing (A16)
     * @param eliminated points for a risk eliminated
     * @param completed points for an elimination brought to actual completion
     */
    record RiskPoints(Points identified, Points eliminated, Points completed) {}

    /**
     * A ladder on the share of subdivisions covered plus points for each risk, without a limit (L102-120).
     *
     * @param coverage ladder of the share
     * @param risks points per risk
     */
    record CoverageAndRisks(StepLadder coverage, RiskPoints risks) implements Scale {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.coverageAndRisks(this);
        }
    }

    /**
     * What stands in for the scale the regulation does not print (L6-7); which part counts is reading A16.
     *
     * @param risks points per risk
     * @param plan ladder on the share of the plan's items that are done
     */
    record ExternalPlan(RiskPoints risks, StepLadder plan) implements Scale {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.externalPlan(this);
        }
    }

    /**
     * Points for each updated cell of the cartogram: a section of one directorate or district (L147-151, A13).
     *
     * @param perCell points for one cell
     */
    record PerCell(Points perCell) implements Scale {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.perCell(this);
        }
    }

    /**
     * Points for each report of an offence, without a limit (L163-167).
     *
     * @param administrative points for a report of an administrative offence
     * @param criminal points for a report of a criminal offence
     */
    record PerOffence(Points administrative, Points criminal) implements Scale {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.perOffence(this);
        }
    }

    /**
     * Points by the band a count falls into (L182-190).
     *
     * @param bands in ascending order from zero without holes; only the last one is open upwards
     */
    record Bands(List<Band> bands) implements Scale {

        public Bands {
            bands = List.copyOf(bands);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.bands(this);
        }
    }

    /**
     * One band.
     *
     * @param from smallest count in the band
     * @param to largest count in the band; empty = no upper end
     * @param points the award
     */
    record Band(long from, Optional<Long> to, Points points) {

        public boolean holds(long count) {
            return count >= from && to.map(end -> count <= end).orElse(true);
        }
    }

    /**
     * Points for each fact, without a limit (A23, A35).
     *
     * @param perFact points for one
     */
    record PerFact(Points perFact) implements Scale {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.perFact(this);
        }
    }

    /**
     * Points by the state of a report form (L262-264, A20).
     *
     * @param current award for current data
     * @param outdated award for data that are not current
     * @param deductionIfAbsent points taken off when no data were given
     */
    record ReportState(Points current, Points outdated, Points deductionIfAbsent) implements Scale {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.reportState(this);
        }
    }

    /**
     * An award for the region's own meeting and a deduction by the share of districts that held none (L417-425). How
     * they combine is reading A27.
     *
     * @param award points for the region's meeting
     * @param step width of one step of the share
     * @param perStep points taken off for each step
     * @param decimals decimal places to which a proportional deduction is rounded, half up
     */
    record Meetings(Points award, Share step, Points perStep, int decimals) implements Scale {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.meetings(this);
        }
    }

    /**
     * Points for each unit of work, limited month by month; what a month has over is lost (L491-493, A31).
     *
     * @param perUnit points for one event or person
     * @param monthlyCap most points of one month
     */
    record Monthly(Points perUnit, Points monthlyCap) implements Scale {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.monthly(this);
        }
    }

    /**
     * Awards for a reported event, its scaling and its coverage (L514-520). How the last two relate is reading A32.
     *
     * @param reported points for data given in the report form
     * @param scaled points for scaling
     * @param covered points for wide coverage
     * @param viewsNeeded views from which coverage is wide
     */
    record Propaganda(Points reported, Points scaled, Points covered, long viewsNeeded) implements Scale {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.propaganda(this);
        }
    }
}

package kz.dalel.quarter;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kz.dalel.methodology.BodyTraits;
import kz.dalel.methodology.Indicator;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.HeadcountKind;
import kz.dalel.shared.QuarterId;
import kz.dalel.shared.UnitId;

/**
 * One body in one cycle, with what the registry said of it on the quarter's last day.
 *
 * @param noPublicCouncilReason why by law there is no Public Council; empty where there is one
 * @param externalAnalysis whether an external analysis was made in the calendar year before (A16)
 * @param indicatorsOpen submissions that are not closed yet
 * @param appealsOpen appeals that are not decided yet
 * @param appealDeadline last instant at which an appeal is in time; empty before the preliminary score
 * @param units those it is assessed over: the snapshot's, as approved corrections left them
 * @param formerUnits units of the snapshot that approved corrections took out; nothing is counted over them any more
 * @param headcounts persons by kind; a kind the registry does not state is missing
 * @param notDue decisions taken for this body
 * @param siteHosts host names of the body's own sites, lower case, ASCII
 */
public record Assessment(
        AssessmentId id,
        CycleId cycleId,
        QuarterId quarter,
        BodyId body,
        String bodyName,
        BodyKind kind,
        boolean publicCouncil,
        Optional<String> noPublicCouncilReason,
        boolean externalAnalysis,
        State state,
        int indicatorsOpen,
        int appealsOpen,
        Optional<Instant> preliminaryAt,
        Optional<Instant> appealDeadline,
        Optional<Instant> appealWindowClosedAt,
        Optional<Instant> finalAt,
        List<SnapshotUnit> units,
        List<SnapshotUnit> formerUnits,
        Map<HeadcountKind, Long> headcounts,
        List<NotDue> notDue,
        Set<String> siteHosts) {

    /** Where an assessment stands. */
    public enum State {
        /** The registry has been read; nothing is asked of the body yet. */
        SNAPSHOT,
        /** Evidence is collected and verified. */
        COLLECTING,
        /** A preliminary score has been announced; it can be appealed against. */
        PRELIMINARY,
        /** The score is final unless a late appeal is admitted before publication. */
        FINAL,
        /** The cycle was cancelled. */
        CANCELLED
    }

    /** Whether no score of the body has been computed, so that what it will be computed over can still change. */
    public boolean isBeforeScore() {
        return state == State.SNAPSHOT || state == State.COLLECTING;
    }

    /** The same assessment over other units. */
    public Assessment withUnits(List<SnapshotUnit> others) {
        return new Assessment(
                id, cycleId, quarter, body, bodyName, kind, publicCouncil, noPublicCouncilReason, externalAnalysis, state, indicatorsOpen,
                appealsOpen, preliminaryAt, appealDeadline, appealWindowClosedAt, finalAt, others, formerUnits, headcounts, notDue, siteHosts);
    }

    /** What a unit was called in the snapshot, also after a correction took it out; empty if it never stood there. */
    public Optional<String> unitName(UnitId unit) {
        return Stream.concat(units.stream(), formerUnits.stream())
                .filter(each -> each.id().equals(unit))
                .map(SnapshotUnit::name)
                .findFirst();
    }

    public BodyTraits traits() {
        return new BodyTraits(kind, externalAnalysis, publicCouncil);
    }

    /** What people and processes call it: {@code 2026-Q3/BODY}. */
    public String businessKey() {
        return quarter + "/" + body;
    }

    /** What a task on one of its indicators is about, as task lists show it: what is cut off there is the long title's end. */
    public String subject(Indicator indicator) {
        return indicator.code() + " · " + bodyName + " · " + indicator.title();
    }
}

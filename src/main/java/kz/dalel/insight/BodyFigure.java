package kz.dalel.insight;

import java.util.Optional;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.Points;
import kz.dalel.shared.QuarterId;

/**
 * What a body came to in a quarter.
 *
 * @param total empty before it is final
 * @param award points awarded, before deductions; empty before it is final
 * @param reach what was reached of what the edition lets reach; nothing where it was not asked for
 */
public record BodyFigure(
        AssessmentId assessment,
        QuarterId quarter,
        BodyId body,
        String bodyName,
        BodyKind kind,
        Optional<Points> total,
        Optional<Points> award,
        Reach reach) {}

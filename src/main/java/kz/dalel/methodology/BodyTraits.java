package kz.dalel.methodology;

import kz.dalel.shared.BodyKind;

/**
 * What decides, for a whole quarter, which indicators a body is assessed by.
 *
 * @param kind the kind of body
 * @param externalAnalysisTheYearBefore whether an external analysis of corruption risks was made in the body in the
 *     calendar year before the assessed one (A16)
 * @param publicCouncil whether a Public Council exists at the body by law
 */
public record BodyTraits(BodyKind kind, boolean externalAnalysisTheYearBefore, boolean publicCouncil) {}

package kz.dalel.registry.domain;

import kz.dalel.shared.BodyId;

/** An external analysis of corruption risks: in which body, in which calendar year. */
public record AnalysisKey(BodyId body, int year) {}

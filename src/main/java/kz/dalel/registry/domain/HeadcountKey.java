package kz.dalel.registry.domain;

import kz.dalel.shared.BodyId;
import kz.dalel.shared.HeadcountKind;

/** Which figure of which body. */
public record HeadcountKey(BodyId body, HeadcountKind kind) {}

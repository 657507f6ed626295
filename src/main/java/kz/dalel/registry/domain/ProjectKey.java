package kz.dalel.registry.domain;

import kz.dalel.shared.PersonId;

/** That a verifier works on a project of the assessment. */
public record ProjectKey(PersonId person, int project) {}

package kz.dalel.scoring.core.facts;

/** Facts of which one number is scored. */
public sealed interface Counted extends Numbers permits FactCount, Certification {

    /** The number. */
    Count counted();
}

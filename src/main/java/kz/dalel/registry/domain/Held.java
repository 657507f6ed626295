package kz.dalel.registry.domain;

/** Content of a fact that says no more than its key: it holds. */
public enum Held {
    YES
}

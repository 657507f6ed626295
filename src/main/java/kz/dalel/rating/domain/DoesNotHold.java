package kz.dalel.rating.domain;

import kz.dalel.ledger.Finding;

/** The first thing in a package that does not hold; ends its check. */
public final class DoesNotHold extends RuntimeException {

    private final transient Finding finding;

    /**
     * @param code end of the sentence's key: {@code rating.package.finding.<code>}
     * @param arguments values for its placeholders
     */
    DoesNotHold(String code, Object... arguments) {
        this(Finding.of("rating.package.finding." + code, arguments));
    }

    private DoesNotHold(Finding finding) {
        super(finding.sentence());
        this.finding = finding;
    }

    public Finding finding() {
        return finding;
    }
}

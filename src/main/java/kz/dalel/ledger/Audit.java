package kz.dalel.ledger;

import java.util.Optional;

/**
 * What a room can compute again from what its tables keep: a content's hash, a body's points, a rating. It is asked after the
 * chain and the sealed rows have been found whole.
 */
public interface Audit {

    /** The first thing that comes out differently; empty when all agree. */
    Optional<Finding> firstFinding();
}

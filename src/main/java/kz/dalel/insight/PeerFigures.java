package kz.dalel.insight;

/**
 * Where a body stands among the bodies of its kind.
 *
 * @param bodies how many there are, itself included
 * @param place its place; bodies with the same points share it, and the places behind stay free
 * @param quartiles where the middle of them lies
 */
public record PeerFigures(int bodies, int place, Quartiles quartiles) {}

package kz.dalel.methodology.loader;

import java.util.Map;
import kz.dalel.methodology.Edition;

/**
 * A data file that has been read.
 *
 * @param edition what it says
 * @param data how it says it: maps, lists and texts, numbers as they are written
 */
public record EditionFile(Edition edition, Map<?, ?> data) {}

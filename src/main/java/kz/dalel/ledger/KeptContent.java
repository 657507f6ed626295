package kz.dalel.ledger;

import java.time.Period;
import java.util.function.Supplier;

/**
 * Contents in one column of a table, which go by themselves while their rows stay, with size and hash.
 *
 * @param table the table, which is a kind of {@code dalel.content_removal} too
 * @param key the column that names a row
 * @param content the column that holds the content
 * @param expired query for {@code key}, {@code quarter_end} and {@code bytes} of what there is to remove: contents of quarters that are over
 *     and ended on the day {@code :last} or before
 * @param title what it is, as people read it
 * @param keptFor how long it is kept after the end of its quarter
 * @param act that the ledger records
 */
public record KeptContent(
        String table, String key, String content, String expired, Supplier<String> title, Period keptFor, LedgerAct act) {}

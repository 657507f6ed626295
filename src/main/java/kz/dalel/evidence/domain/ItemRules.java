package kz.dalel.evidence.domain;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.dalel.methodology.Proof;

/**
 * What a row of evidence of one kind has to hold. Made by {@link RuleBook}.
 *
 * @param required fields that must be given
 * @param optional fields that may be given; any other field must stay empty
 * @param anyOf fields of which at least one must be given; empty = no such demand
 * @param links fewest links
 * @param quantity what the quantity counts
 * @param identity fields that tell one item of a submission from another
 * @param documentOfYear whether the document must be dated in the assessed year
 * @param onceInYear whether what counted in an earlier quarter of the year does not count again: something that happened
 *     once, not a state that is shown anew
 */
public record ItemRules(
        Set<Field> required,
        Set<Field> optional,
        Set<Field> anyOf,
        int links,
        Quantity quantity,
        List<Field> identity,
        boolean documentOfYear,
        boolean onceInYear) {

    /** A remark, a link and a file never hurt; a document may stand beside whatever is asked for. */
    private static final Set<Field> ALWAYS_WELCOME = Set.of(
            Field.COMMENT, Field.LINKS, Field.FILES, Field.DOCUMENT_NUMBER, Field.DOCUMENT_DATE, Field.VALID_UNTIL);

    public ItemRules {
        required = inOrder(required);
        optional = inOrder(optional);
        anyOf = inOrder(anyOf);
        identity = List.copyOf(identity);
    }

    /** Rows with the proof the edition asks for, and nothing yet that tells one from another. */
    static ItemRules provenBy(Proof proof) {
        Set<Field> required = inOrder(Set.of());
        if (proof.document()) {
            required.add(Field.DOCUMENT_NUMBER);
            required.add(Field.DOCUMENT_DATE);
        }
        if (proof.eventDate()) {
            required.add(Field.EVENT_DATE);
        }
        if (proof.links() > 0 && !proof.orFile()) {
            required.add(Field.LINKS);
        }
        Set<Field> anyOf = proof.orFile() ? Set.of(Field.LINKS, Field.FILES) : Set.of();
        return new ItemRules(
                required, ALWAYS_WELCOME, anyOf, proof.links(), Quantity.ONE, List.of(), false, false);
    }

    /** Adds fields that tell rows apart and must be given. */
    ItemRules toldApartBy(Field... fields) {
        return alsoToldApartBy(fields).requiring(fields);
    }

    /** Adds fields that tell rows apart where they are given. */
    ItemRules alsoToldApartBy(Field... fields) {
        return new ItemRules(
                required,
                union(optional, List.of(fields)),
                anyOf,
                links,
                quantity,
                Stream.concat(identity.stream(), Stream.of(fields)).toList(),
                documentOfYear,
                onceInYear);
    }

    /** A field that must be given anyhow leaves nothing to choose. */
    ItemRules requiring(Field... more) {
        Set<Field> choice = Collections.disjoint(anyOf, List.of(more)) ? anyOf : Set.of();
        return with(union(required, List.of(more)), optional, choice);
    }

    ItemRules allowing(Field... more) {
        return with(required, union(optional, List.of(more)), anyOf);
    }

    ItemRules requiringOneOf(Field... alternatives) {
        return with(required, union(optional, List.of(alternatives)), Set.of(alternatives));
    }

    ItemRules counting(Quantity what) {
        return new ItemRules(
                union(required, List.of(Field.QUANTITY)),
                optional,
                anyOf,
                links,
                what,
                identity,
                documentOfYear,
                onceInYear);
    }

    ItemRules withDocumentOfYear() {
        return new ItemRules(required, optional, anyOf, links, quantity, identity, true, onceInYear);
    }

    /** The same fact is told once, whatever quarter it comes up in again (A22). */
    ItemRules countingOnceInYear() {
        return new ItemRules(required, optional, anyOf, links, quantity, identity, documentOfYear, true);
    }

    /** Whether a row of this kind has the field at all. */
    public boolean uses(Field field) {
        return required.contains(field) || optional.contains(field);
    }

    /** Whether the item is counted in a month of the quarter, taken from the day of the event where that is given. */
    public boolean countsByMonth() {
        return identity.contains(Field.MONTH);
    }

    private ItemRules with(Set<Field> requiredNow, Set<Field> optionalNow, Set<Field> anyOfNow) {
        return new ItemRules(
                requiredNow, optionalNow, anyOfNow, links, quantity, identity, documentOfYear, onceInYear);
    }

    private static Set<Field> union(Set<Field> fields, Collection<Field> more) {
        Set<Field> all = inOrder(fields);
        all.addAll(more);
        return all;
    }

    private static Set<Field> inOrder(Set<Field> fields) {
        Set<Field> ordered = EnumSet.noneOf(Field.class);
        ordered.addAll(fields);
        return ordered;
    }

    /** What a quantity counts. */
    public enum Quantity {
        /** The item stands for itself: 1, also when nothing was typed. */
        ONE,
        /** A number from 1. */
        FROM_ONE,
        /** A number from 0: "none" is an answer. */
        FROM_ZERO
    }
}

package kz.dalel.rating.domain;

import java.time.DateTimeException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A value in a package together with its place, so that what is wrong with its form can be named. */
final class PackageNode {

    private final String place;
    private final Object value;

    private PackageNode(String place, Object value) {
        this.place = place;
        this.value = value;
    }

    static PackageNode root(Object value) {
        return new PackageNode("", value);
    }

    /** The value as {@link StrictJson} gave it. */
    Object plain() {
        return value;
    }

    /** An object with these members and no others. */
    PackageNode allowing(String... names) {
        Set<String> known = Set.of(names);
        members().keySet().stream().map(Object::toString).filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new DoesNotHold("unknownMember", at(name));
        });
        return this;
    }

    Map<?, ?> members() {
        return as(Map.class);
    }

    boolean has(String name) {
        return members().containsKey(name);
    }

    PackageNode member(String name) {
        Object member = members().get(name);
        if (member == null) {
            throw new DoesNotHold("noMember", at(name));
        }
        return new PackageNode(at(name), member);
    }

    Optional<PackageNode> optional(String name) {
        return has(name) ? Optional.of(member(name)) : Optional.empty();
    }

    List<PackageNode> items() {
        List<?> items = List.copyOf(as(Collection.class));
        return IntStream.range(0, items.size())
                .mapToObj(index -> new PackageNode(place + "[" + (index + 1) + "]", items.get(index)))
                .toList();
    }

    String text() {
        return as(String.class);
    }

    long whole() {
        return as(Long.class);
    }

    boolean flag() {
        return as(Boolean.class);
    }

    /** The text as what it stands for, refused if it does not or is written in another way than that is. */
    <T> T read(Function<String, T> reader) {
        try {
            T read = reader.apply(text());
            if (read.toString().equals(text())) {
                return read;
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw wrong();
        }
        throw wrong();
    }

    DoesNotHold wrong() {
        return new DoesNotHold("wrongValue", place);
    }

    private <T> T as(Class<T> type) {
        if (!type.isInstance(value)) {
            throw wrong();
        }
        return type.cast(value);
    }

    private String at(String name) {
        return place.isEmpty() ? name : place + "." + name;
    }
}

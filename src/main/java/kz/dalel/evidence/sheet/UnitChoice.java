package kz.dalel.evidence.sheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.dalel.quarter.SnapshotUnit;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.UnitId;
import kz.dalel.spreadsheet.Wording;

/** The units that rows of an indicator may be about, by the codes and names people choose them by. */
final class UnitChoice {

    private final BodyId body;
    private final Map<UnitId, String> names = new LinkedHashMap<>();
    private final Map<String, UnitId> byCode = new LinkedHashMap<>();
    private final Map<String, UnitId> byName = new LinkedHashMap<>();

    UnitChoice(BodyId body, List<SnapshotUnit> units) {
        this.body = body;
        Map<String, Long> bearers = units.stream()
                .collect(Collectors.groupingBy(unit -> Wording.normal(unit.name()), Collectors.counting()));
        for (SnapshotUnit unit : units) {
            String code = unit.id().code();
            boolean onlyBearer = bearers.get(Wording.normal(unit.name())) == 1;
            String name = onlyBearer ? unit.name() : unit.name() + " (" + code + ")";
            names.put(unit.id(), name);
            byCode.put(Wording.normal(code), unit.id());
            byName.put(Wording.normal(name), unit.id());
        }
    }

    List<UnitId> units() {
        return List.copyOf(names.keySet());
    }

    /** The unit's code; with its body's code where it is no unit of this body. */
    String codeOf(UnitId unit) {
        return unit.body().equals(body) ? unit.code() : unit.toString();
    }

    /** What people call it; its code for a unit that is not among those to choose from. */
    String nameOf(UnitId unit) {
        return names.getOrDefault(unit, codeOf(unit));
    }

    /** The unit with this code, or of this body if there is none: whether it may be named is for the rules to say. */
    Optional<UnitId> byCode(String code) {
        return Optional.ofNullable(byCode.get(Wording.normal(code))).or(() -> parsed(code));
    }

    /** The unit that is called so. */
    Optional<UnitId> byName(String name) {
        return Optional.ofNullable(byName.get(Wording.normal(name))).or(() -> byCode(name));
    }

    private Optional<UnitId> parsed(String code) {
        Function<String, UnitId> parser = code.indexOf('/') < 0 ? each -> new UnitId(body, each) : UnitId::of;
        try {
            return Optional.of(parser.apply(code));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

package kz.dalel.evidence.domain;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kz.dalel.evidence.DraftRow;
import kz.dalel.evidence.ItemContent;
import kz.dalel.evidence.Link;
import kz.dalel.files.AttachedFile;
import kz.dalel.files.FileId;
import kz.dalel.shared.CanonicalJson;
import org.springframework.lang.Nullable;

/** Turns rows into contents and contents into their canonical form. */
public final class Contents {

    private static final long ITSELF = 1;

    /** A report that says "none". */
    public static final ItemContent NIL =
            new ItemContent(null, null, null, 0, null, null, null, null, null, List.of(), List.of(), null);

    /** The subject of a report that says "none": the body has one such item for an indicator. */
    public static final String NIL_SUBJECT = CanonicalJson.of(List.of());

    private Contents() {}

    /**
     * What the row says, blanks around and empty texts removed, the month taken from the day of the event.
     *
     * @param files what is known of the files the row names; one that is not known is left out
     */
    public static ItemContent of(DraftRow row, ItemRules rules, Map<FileId, AttachedFile> files) {
        return new ItemContent(
                row.unit(),
                tidy(row.category()),
                tidy(row.fact()),
                row.quantity() == null ? ITSELF : row.quantity(),
                monthOf(row, rules),
                row.eventDate(),
                tidy(row.documentNumber()),
                row.documentDate(),
                row.validUntil(),
                row.links().stream()
                        .map(link -> new Link(link.address().strip(), link.checkedOn()))
                        .toList(),
                row.files().stream().map(files::get).filter(Objects::nonNull).toList(),
                tidy(row.comment()));
    }

    /**
     * The content's members for {@link CanonicalJson}, named as in the draft. There is a member {@code files} only where there are
     * files: what was submitted before files were received keeps its hash.
     */
    public static Map<String, Object> members(ItemContent content) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("unit", content.unit());
        members.put("category", content.category());
        members.put("fact", content.fact());
        members.put("quantity", content.quantity());
        members.put("month", content.month());
        members.put("eventDate", content.eventDate());
        members.put("documentNumber", content.documentNumber());
        members.put("documentDate", content.documentDate());
        members.put("validUntil", content.validUntil());
        members.put("comment", content.comment());
        List<Map<String, Object>> links = new ArrayList<>();
        for (Link link : content.links()) {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("address", link.address());
            each.put("checkedOn", link.checkedOn());
            links.add(each);
        }
        members.put("links", links);
        if (!content.files().isEmpty()) {
            members.put("files", content.files().stream().map(Contents::members).toList());
        }
        return members;
    }

    /** A file by what anybody who holds it can see of it; its key is ours alone. */
    private static Map<String, Object> members(AttachedFile file) {
        return Map.of(
                "name", file.name(),
                "type", file.type().mediaType(),
                "size", file.size(),
                "sha256", file.sha256());
    }

    /** Names of the members in which two contents differ. */
    public static List<String> unlike(ItemContent earlier, ItemContent now) {
        Map<String, Object> before = members(earlier);
        Map<String, Object> after = members(now);
        Set<String> names = new LinkedHashSet<>(after.keySet());
        names.addAll(before.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                .toList();
    }

    /** SHA-256 over the canonical content. */
    public static String hashOf(ItemContent content) {
        return CanonicalJson.hashOf(members(content));
    }

    @Nullable
    private static YearMonth monthOf(DraftRow row, ItemRules rules) {
        boolean derived = rules.countsByMonth() && row.month() == null && row.eventDate() != null;
        return derived ? YearMonth.from(row.eventDate()) : row.month();
    }

    @Nullable
    private static String tidy(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

package kz.dalel.evidence.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kz.dalel.evidence.DraftRow;
import kz.dalel.evidence.ItemId;
import kz.dalel.evidence.Link;
import kz.dalel.evidence.VersionId;
import kz.dalel.files.FileId;
import kz.dalel.shared.UnitId;

/** Rows for tests, field by field. */
public final class Rows {

    private ItemId itemId;
    private boolean withdrawn;
    private UnitId unit;
    private String category;
    private String fact;
    private Long quantity;
    private YearMonth month;
    private LocalDate eventDate;
    private String documentNumber;
    private LocalDate documentDate;
    private LocalDate validUntil;
    private List<Link> links = new ArrayList<>();
    private List<FileId> files = new ArrayList<>();
    private String comment;
    private VersionId carriedFrom;

    public static Rows row() {
        return new Rows();
    }

    public Rows of(ItemId item) {
        this.itemId = item;
        return this;
    }

    public Rows withdrawn() {
        this.withdrawn = true;
        return this;
    }

    public Rows unit(String id) {
        this.unit = UnitId.of(id);
        return this;
    }

    public Rows category(String code) {
        this.category = code;
        return this;
    }

    public Rows fact(String name) {
        this.fact = name;
        return this;
    }

    public Rows quantity(long number) {
        this.quantity = number;
        return this;
    }

    public Rows month(String text) {
        this.month = YearMonth.parse(text);
        return this;
    }

    public Rows event(String day) {
        this.eventDate = LocalDate.parse(day);
        return this;
    }

    public Rows document(String number, String day) {
        this.documentNumber = number;
        this.documentDate = day == null ? null : LocalDate.parse(day);
        return this;
    }

    public Rows validUntil(String day) {
        this.validUntil = LocalDate.parse(day);
        return this;
    }

    public Rows links(String... addresses) {
        Arrays.stream(addresses).forEach(address -> links.add(new Link(address, null)));
        return this;
    }

    public Rows files(FileId... ids) {
        files.addAll(List.of(ids));
        return this;
    }

    public Rows comment(String text) {
        this.comment = text;
        return this;
    }

    public Rows carriedFrom(VersionId version) {
        this.carriedFrom = version;
        return this;
    }

    public DraftRow build() {
        return new DraftRow(
                itemId, withdrawn, unit, category, fact, quantity, month, eventDate, documentNumber, documentDate,
                validUntil, links, files, comment, carriedFrom);
    }
}

package kz.dalel.registry.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import kz.dalel.registry.HeldRole;
import kz.dalel.registry.Person;
import kz.dalel.registry.Role;
import kz.dalel.registry.domain.AnalysisKey;
import kz.dalel.registry.domain.BodyChange;
import kz.dalel.registry.domain.BodyDetails;
import kz.dalel.registry.domain.Entry;
import kz.dalel.registry.domain.Fact;
import kz.dalel.registry.domain.HeadcountKey;
import kz.dalel.registry.domain.Held;
import kz.dalel.registry.domain.PersonChange;
import kz.dalel.registry.domain.Problems;
import kz.dalel.registry.domain.ProjectKey;
import kz.dalel.registry.domain.RegistryChange;
import kz.dalel.registry.domain.SiteHost;
import kz.dalel.registry.domain.UnitChange;
import kz.dalel.registry.domain.UnitDetails;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.HeadcountKind;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitClass;
import kz.dalel.shared.UnitId;
import kz.dalel.spreadsheet.Table;

/** Turns the tables of a registry file into the change they ask for; rows that cannot be understood become problems. */
public final class RegistryReader {

    private static final int MAX_NAME = 500;
    private static final int MAX_PERSON_NAME = 255;
    private static final int MAX_EMAIL = 254;
    private static final int MOST_PROJECTS = 99;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");
    private static final Pattern HOST_SEPARATOR = Pattern.compile("[\\s,;]+");

    private final LocalDate from;
    private final Problems problems;
    private final List<Entry<BodyChange>> bodies = new ArrayList<>();
    private final List<Entry<UnitChange>> units = new ArrayList<>();
    private final List<Entry<Fact<HeadcountKey, Long>>> headcounts = new ArrayList<>();
    private final List<Entry<Fact<AnalysisKey, Held>>> analyses = new ArrayList<>();
    private final List<Entry<PersonChange>> people = new ArrayList<>();
    private final List<Entry<Fact<ProjectKey, Held>>> projects = new ArrayList<>();
    private final Set<BodyId> misread = new HashSet<>();

    private RegistryReader(LocalDate from, Problems problems) {
        this.from = from;
        this.problems = problems;
    }

    /** @param from the day from which the file holds */
    public static RegistryChange read(List<Table> tables, LocalDate from, Problems problems) {
        RegistryReader reader = new RegistryReader(from, problems);
        new TableReader(problems).read(tables, reader::read);
        return new RegistryChange(
                from,
                reader.bodies,
                reader.units,
                reader.headcounts,
                reader.analyses,
                reader.people,
                reader.projects,
                reader.misread);
    }

    private void read(SheetKind kind, RowReader row) {
        switch (kind) {
            case BODIES -> readBody(row);
            case UNITS -> readUnit(row);
            case HEADCOUNTS -> readHeadcount(row);
            case EXTERNAL_ANALYSES -> readAnalysis(row);
            case PEOPLE -> readPerson(row);
            case VERIFIER_PROJECTS -> readProject(row);
        }
    }

    private void readBody(RowReader row) {
        Optional<BodyId> id = body(row, "code");
        Optional<BodyKind> kind = row.word("kind", Words.KINDS);
        Optional<String> name = row.line("name", MAX_NAME);
        Optional<BodyId> parent = body(row, "parent");
        Optional<Boolean> council = row.flag("public_council");
        Optional<String> reason = row.line("no_public_council_reason", MAX_NAME);
        Optional<SortedSet<String>> hosts = row.parsed("hosts", RegistryReader::hosts, "registry.notHost");
        Optional<LocalDate> to = row.date("valid_to");
        if (row.isSound()) {
            BodyChange change = new BodyChange(
                    id.orElseThrow(),
                    kind.orElseThrow(),
                    known -> {
                        boolean hasCouncil = row.says("public_council")
                                ? council.orElse(true)
                                : known.map(BodyDetails::publicCouncil).orElse(true);
                        String knownReason = known.map(BodyDetails::noPublicCouncilReason).orElse(null);
                        return new BodyDetails(
                                name.orElseThrow(),
                                row.says("parent") ? parent : known.flatMap(BodyDetails::parent),
                                hasCouncil,
                                row.says("no_public_council_reason") ? reason.orElse(null) : hasCouncil ? null : knownReason,
                                row.says("hosts")
                                        ? hosts.orElseGet(TreeSet::new)
                                        : known.map(BodyDetails::siteHosts).orElseGet(TreeSet::new));
                    },
                    to.orElse(null));
            bodies.add(new Entry<>(row.place(), change));
        } else {
            id.ifPresent(misread::add);
        }
    }

    private void readUnit(RowReader row) {
        Optional<BodyId> body = body(row, "body");
        Optional<UnitId> id = body.flatMap(
                of -> row.parsed("code", code -> new UnitId(of, code), "registry.notUnitCode"));
        Optional<UnitClass> unitClass = row.word("class", Words.CLASSES);
        Optional<String> name = row.line("name", MAX_NAME);
        Optional<SortedSet<String>> hosts = row.parsed("hosts", RegistryReader::hosts, "registry.notHost");
        Optional<LocalDate> to = row.date("valid_to");
        if (row.isSound()) {
            UnitChange change = new UnitChange(
                    id.orElseThrow(),
                    known -> new UnitDetails(
                            unitClass.orElseThrow(),
                            name.orElseThrow(),
                            row.says("hosts")
                                    ? hosts.orElseGet(TreeSet::new)
                                    : known.map(UnitDetails::siteHosts).orElseGet(TreeSet::new)),
                    to.orElse(null));
            units.add(new Entry<>(row.place(), change));
        }
    }

    private void readHeadcount(RowReader row) {
        Optional<BodyId> body = body(row, "body");
        Optional<HeadcountKind> kind = row.word("headcount", Words.HEADCOUNTS);
        Optional<Long> persons = row.whole("persons");
        Optional<LocalDate> to = row.date("valid_to");
        if (row.isSound()) {
            HeadcountKey key = new HeadcountKey(body.orElseThrow(), kind.orElseThrow());
            headcounts.add(fact(row, key, persons.orElseThrow(), to));
        }
    }

    private void readAnalysis(RowReader row) {
        Optional<BodyId> body = body(row, "body");
        Optional<Integer> year = row.year("year");
        Optional<LocalDate> to = row.date("valid_to");
        if (row.isSound()) {
            analyses.add(fact(row, new AnalysisKey(body.orElseThrow(), year.orElseThrow()), Held.YES, to));
        }
    }

    private void readPerson(RowReader row) {
        Optional<PersonId> login = row.parsed("login", PersonId::of, "registry.notLogin");
        Optional<String> name = row.line("person", MAX_PERSON_NAME);
        Optional<String> email = row.line("email", MAX_EMAIL);
        if (email.isPresent() && !EMAIL.matcher(email.get()).matches()) {
            row.problem("email", "registry.notEmail", email.get());
        }
        Optional<Role> role = row.word("role", Words.ROLES);
        Optional<BodyId> body = body(row, "body");
        Optional<LocalDate> to = row.date("valid_to");
        if (!row.isSound()) {
            return;
        }
        Role held = role.orElseThrow();
        if (held.isOfBody() && body.isEmpty()) {
            row.problem("body", "registry.roleNeedsBody");
        } else if (!held.isOfBody() && body.isPresent()) {
            row.problem("body", "registry.roleOfNoBody");
        } else {
            Person person = new Person(login.orElseThrow(), name.orElseThrow(), email.orElse(null));
            PersonChange change =
                    new PersonChange(person, row.says("email"), new HeldRole(held, body), to.orElse(null));
            people.add(new Entry<>(row.place(), change));
        }
    }

    private void readProject(RowReader row) {
        Optional<PersonId> login = row.parsed("login", PersonId::of, "registry.notLogin");
        Optional<Long> project = row.whole("project");
        if (project.isPresent() && (project.get() < 1 || project.get() > MOST_PROJECTS)) {
            row.problem("project", "registry.notProject", Integer.toString(MOST_PROJECTS));
        }
        Optional<LocalDate> to = row.date("valid_to");
        if (row.isSound()) {
            ProjectKey key = new ProjectKey(login.orElseThrow(), project.orElseThrow().intValue());
            projects.add(fact(row, key, Held.YES, to));
        }
    }

    private <K, C> Entry<Fact<K, C>> fact(RowReader row, K key, C content, Optional<LocalDate> to) {
        return new Entry<>(row.place(), new Fact<>(key, content, from, to.orElse(null)));
    }

    private static Optional<BodyId> body(RowReader row, String column) {
        return row.parsed(column, BodyId::of, "registry.notBodyCode");
    }

    private static SortedSet<String> hosts(String typed) {
        SortedSet<String> hosts = new TreeSet<>();
        for (String host : HOST_SEPARATOR.split(typed)) {
            if (!host.isEmpty()) {
                hosts.add(SiteHost.normalise(host));
            }
        }
        return hosts;
    }
}

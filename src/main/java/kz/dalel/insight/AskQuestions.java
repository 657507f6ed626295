package kz.dalel.insight;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.dalel.insight.BodiesComparison.Group;
import kz.dalel.insight.Question.Kind;
import kz.dalel.insight.persistence.QuestionQueries;
import kz.dalel.quarter.CycleId;
import kz.dalel.quarter.Cycles;
import kz.dalel.scoring.NumberText;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.Points;
import kz.dalel.shared.QuarterId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is worth asking about in a quarter, with the numbers behind it; for supervisors. */
@Service
public class AskQuestions {

    private final InsightAccess access;
    private final Cycles cycles;
    private final CompareBodies compareBodies;
    private final QuestionQueries queries;
    private final InsightSettings settings;

    AskQuestions(
            InsightAccess access, Cycles cycles, CompareBodies compareBodies, QuestionQueries queries, InsightSettings settings) {
        this.access = access;
        this.cycles = cycles;
        this.compareBodies = compareBodies;
        this.queries = queries;
        this.settings = settings;
    }

    /** @throws UserError {@code FORBIDDEN} for everybody but supervisors, {@code NOT_FOUND} if the quarter was never opened */
    @Transactional(readOnly = true)
    public List<Question> handle(PersonId reader, QuarterId quarter) {
        access.requireSupervisor(reader);
        CycleId cycle = cycles.of(quarter)
                .orElseThrow(() -> new UserError(UserError.Kind.NOT_FOUND, "quarter.unknownCycle"))
                .id();
        return Stream.of(
                        outliers(compareBodies.handle(reader, quarter, Optional.empty())),
                        shares(Kind.LAST_DAY, queries.lastDay(cycle), settings.lastDayPerCent(), settings.lastDayAtLeast()),
                        rejections(queries.rejections(cycle)),
                        shares(Kind.OVERTURNED, queries.overturned(cycle), settings.overturnedPerCent(), settings.appealsAtLeast()),
                        shares(Kind.APPEALS, queries.upheld(cycle), settings.appealsPerCent(), settings.appealsAtLeast()))
                .flatMap(each -> each)
                .toList();
    }

    private Stream<Question> outliers(BodiesComparison comparison) {
        Map<BodyKind, Quartiles> groups = comparison.groups().stream()
                .filter(group -> group.bodies() >= settings.smallestGroup())
                .collect(Collectors.toMap(Group::kind, Group::quartiles));
        return comparison.bodies().stream()
                .filter(row -> groups.containsKey(row.body().kind()))
                .flatMap(row -> row.body().total().filter(isFarFrom(groups.get(row.body().kind()))).stream()
                        .map(total -> outlier(row.body().bodyName(), total, groups.get(row.body().kind()))));
    }

    private Predicate<Points> isFarFrom(Quartiles quartiles) {
        Points far = new Points(quartiles.spread().value().multiply(settings.outlierFactor()));
        return total -> total.compareTo(quartiles.lower().minus(far)) < 0 || total.compareTo(quartiles.upper().plus(far)) > 0;
    }

    private Question outlier(String body, Points total, Quartiles quartiles) {
        return new Question(
                Kind.OUTLIER,
                body,
                List.of(NumberText.plain(total), NumberText.plain(quartiles.lower()), NumberText.plain(quartiles.upper())),
                List.of(NumberText.plain(new Points(settings.outlierFactor())), Integer.toString(settings.smallestGroup())));
    }

    private Stream<Question> rejections(List<PartOf> verifiers) {
        PartOf all = new PartOf(
                "", verifiers.stream().mapToLong(PartOf::part).sum(), verifiers.stream().mapToLong(PartOf::whole).sum());
        return verifiers.stream()
                .filter(each -> each.whole() >= settings.rejectionsAtLeast() && each.differs(all, settings.rejectionsDifference()))
                .map(each -> new Question(
                        Kind.REJECTIONS,
                        each.about(),
                        List.of(Long.toString(each.part()), Long.toString(each.whole()), NumberText.perCent(each.perCent()), NumberText.perCent(all.perCent())),
                        List.of(Integer.toString(settings.rejectionsDifference()), Integer.toString(settings.rejectionsAtLeast()))));
    }

    private static Stream<Question> shares(Kind kind, List<PartOf> counts, int perCent, int atLeast) {
        return counts.stream()
                .filter(each -> each.reaches(perCent, atLeast))
                .map(each -> new Question(
                        kind,
                        each.about(),
                        List.of(Long.toString(each.part()), Long.toString(each.whole()), NumberText.perCent(each.perCent())),
                        List.of(Integer.toString(perCent), Integer.toString(atLeast))));
    }
}

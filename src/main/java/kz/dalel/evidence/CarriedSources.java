package kz.dalel.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.dalel.evidence.persistence.SourceQueries;
import kz.dalel.shared.RowErrors.RowError;
import org.springframework.stereotype.Component;

/** Where items were taken over from, and whether what a row says of that can be true. */
@Component
public class CarriedSources {

    private final SourceQueries queries;

    CarriedSources(SourceQueries queries) {
        this.queries = queries;
    }

    /** What these versions are called, by version. */
    public Map<VersionId, CarriedSource> named(Collection<VersionId> versions) {
        return queries.named(versions).stream()
                .collect(Collectors.toMap(CarriedSource::version, Function.identity()));
    }

    /** What is wrong with rows that name a version which their body did not submit for the same indicator earlier. */
    List<RowError> unknownIn(Submission submission, List<DraftRow> rows) {
        Set<VersionId> known = queries.earlierOfSameBody(
                submission,
                rows.stream().map(DraftRow::carriedFrom).filter(Objects::nonNull).toList());
        List<RowError> errors = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            VersionId source = rows.get(index).carriedFrom();
            if (source != null && !known.contains(source)) {
                String number = Integer.toString(index + 1);
                errors.add(new RowError(index + 1, "", "evidence.row.carriedFromUnknown", List.of(number)));
            }
        }
        return errors;
    }
}

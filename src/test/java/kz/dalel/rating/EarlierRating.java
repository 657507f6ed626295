package kz.dalel.rating;

import java.util.Map;
import kz.dalel.shared.QuarterId;
import kz.dalel.testing.Tampering;
import org.springframework.stereotype.Component;

/** Lays the rating of an earlier quarter beside the published one, without playing that quarter. */
@Component
public class EarlierRating {

    private static final String CYCLE = "00000000-0000-0000-0000-000000000001";
    private static final String RATING = "00000000-0000-0000-0000-000000000002";

    private final Tampering tampering;

    EarlierRating(Tampering tampering) {
        this.tampering = tampering;
    }

    /** The bodies of the published rating, with the same scores, as they would have stood in that quarter. */
    public void of(QuarterId quarter) {
        copy("quarter_cycle", Map.of("id", CYCLE, "quarter", quarter.toString()));
        copy("rating", Map.of("id", RATING, "cycle_id", CYCLE));
        copy("rating_place", Map.of("rating_id", RATING));
    }

    /** What was different of a body then. */
    public void had(String body, String total, int place) {
        tampering.sql(
                "update dalel.rating_place set total = cast(:total as numeric), place = :place where rating_id = cast(:rating as uuid) and body = :body",
                Map.of("total", total, "place", place, "rating", RATING, "body", body));
    }

    /** The body was not ranked then. */
    public void hadNot(String body) {
        tampering.sql(
                "delete from dalel.rating_place where rating_id = cast(:rating as uuid) and body = :body",
                Map.of("rating", RATING, "body", body));
    }

    /** A body of the same kind as another one was ranked then and is not any more. */
    public void hadToo(String body, String like) {
        tampering.sql(
                """
                insert into dalel.rating_place
                select (jsonb_populate_record(p, jsonb_build_object(
                        'assessment_id', gen_random_uuid(), 'body', :body, 'body_name', 'Орган ' || :body))).*
                from dalel.rating_place p where rating_id = cast(:rating as uuid) and body = :like
                """,
                Map.of("rating", RATING, "body", body, "like", like));
    }

    private void copy(String table, Map<String, String> changed) {
        String members = changed.entrySet().stream()
                .map(member -> "'" + member.getKey() + "', '" + member.getValue() + "'")
                .reduce((left, right) -> left + ", " + right)
                .orElseThrow();
        tampering.sql("insert into dalel.%s select (jsonb_populate_record(t, jsonb_build_object(%s))).* from dalel.%s t"
                .formatted(table, members, table));
    }
}

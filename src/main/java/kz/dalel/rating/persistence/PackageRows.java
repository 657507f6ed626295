package kz.dalel.rating.persistence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import kz.dalel.rating.RatingId;
import kz.dalel.shared.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Access to the append-only tables {@code dalel.rating_package} and {@code dalel.rating_package_content}. */
@Repository
public class PackageRows {

    private final JdbcClient jdbc;

    PackageRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes this transaction the only one that packages the rating, until it ends. */
    public void lock(RatingId rating) {
        jdbc.sql("select id from dalel.rating where id = :rating for update").param("rating", rating.value()).query(row -> {});
    }

    public boolean has(RatingId rating) {
        return checksum(rating).isPresent();
    }

    /** SHA-256 over the package of a rating; empty if there is none. */
    public Optional<String> checksum(RatingId rating) {
        return jdbc.sql("select sha256 from dalel.rating_package where rating_id = :rating")
                .param("rating", rating.value())
                .query(String.class)
                .optional();
    }

    public Optional<byte[]> content(RatingId rating) {
        return jdbc.sql("""
                        select data from dalel.rating_package join dalel.rating_package_content using (sha256)
                        where rating_id = :rating
                        """)
                .param("rating", rating.value())
                .query(byte[].class)
                .optional();
    }

    public void insert(RatingId rating, byte[] file, Instant at) {
        String sha256 = Sha256.of(file);
        jdbc.sql("insert into dalel.rating_package_content (sha256, data) values (:sha256, :data)")
                .param("sha256", sha256)
                .param("data", file)
                .update();
        jdbc.sql("insert into dalel.rating_package (rating_id, sha256, made_at) values (:rating, :sha256, :at)")
                .param("rating", rating.value())
                .param("sha256", sha256)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}

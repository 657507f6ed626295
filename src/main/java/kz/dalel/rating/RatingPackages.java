package kz.dalel.rating;

import java.util.Optional;
import kz.dalel.rating.persistence.PackageRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The packages by which everybody can check published ratings. */
@Service
@Transactional(readOnly = true)
public class RatingPackages {

    private final PackageRows packages;

    RatingPackages(PackageRows packages) {
        this.packages = packages;
    }

    /** SHA-256 over a published rating's package; empty until it is made. */
    public Optional<String> checksum(RatingId rating) {
        return packages.checksum(rating);
    }

    /** The file's bytes; empty until it is made. */
    public Optional<byte[]> file(RatingId rating) {
        return packages.content(rating);
    }
}

package kz.dalel.quarter;

import java.util.List;
import kz.dalel.quarter.persistence.AssessedQuarterRows;
import kz.dalel.shared.BodyId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which bodies were assessed in which quarters, cancelled ones included: what was reported once stays to be found. */
@Service
@Transactional(readOnly = true)
public class AssessedQuarters {

    private final AssessedQuarterRows rows;

    AssessedQuarters(AssessedQuarterRows rows) {
        this.rows = rows;
    }

    /** Of one body, the latest quarter first; what was opened anew comes before what was cancelled. */
    public List<AssessedQuarter> of(BodyId body) {
        return rows.of(body);
    }

    /** The latest of each body, one that was not cancelled where there is one, in the order of the bodies' codes. */
    public List<AssessedQuarter> latest() {
        return rows.latest();
    }
}

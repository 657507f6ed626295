package kz.dalel.evidence;

import java.time.Clock;
import java.util.List;
import kz.dalel.evidence.persistence.ItemRows;
import kz.dalel.evidence.persistence.ItemRows.NotedMark;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Marks a version with what another room noticed about it, for the verifier to look at. */
@Service
public class NoteMark {

    private final ItemRows items;
    private final Clock clock;

    NoteMark(ItemRows items, Clock clock) {
        this.items = items;
        this.clock = clock;
    }

    /**
     * A mark that is there already stays as it is.
     *
     * @param detail what the mark's sentence names
     */
    @Transactional
    public void handle(VersionId version, Mark.Code code, String detail) {
        items.insertMarks(List.of(new NotedMark(version, new Mark(code, detail, clock.instant()))));
    }
}

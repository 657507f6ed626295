package kz.dalel.files;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.dalel.files.persistence.FileRows;
import kz.dalel.files.persistence.FileStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/**
 * Removes uploads that nothing names any more: files that were taken off their row again, or whose row was never saved. What has
 * been submitted names its files for ever; the database would refuse to remove one of those.
 */
@Service
public class RemoveUnusedFiles {

    private static final Logger LOG = LoggerFactory.getLogger(RemoveUnusedFiles.class);

    /** Files looked at in one go: years of them are never held together. */
    private static final int PAGE = 1_000;

    private final FileRows files;
    private final FileStore store;
    private final List<FileUses> uses;
    private final FileLimits limits;
    private final Clock clock;

    RemoveUnusedFiles(FileRows files, FileStore store, List<FileUses> uses, FileLimits limits, Clock clock) {
        this.files = files;
        this.store = store;
        this.uses = uses;
        this.limits = limits;
        this.clock = clock;
    }

    /** @return how many were removed */
    public int handle() {
        Instant uploadedBefore = clock.instant().minus(limits.unusedKept());
        int removed = 0;
        Optional<FileId> last = Optional.empty();
        List<FileId> page;
        do {
            page = files.uploadedBefore(uploadedBefore, last, PAGE);
            removed += remove(page);
            last = page.isEmpty() ? last : Optional.of(page.get(page.size() - 1));
        } while (page.size() == PAGE);
        if (removed > 0) {
            LOG.info("{} files removed that nothing named", removed);
        }
        return removed;
    }

    private int remove(List<FileId> page) {
        List<FileId> old = List.copyOf(page);
        Set<FileId> named = uses.stream().flatMap(each -> each.named(old).stream()).collect(Collectors.toSet());
        return (int) old.stream().filter(file -> !named.contains(file) && removed(file)).count();
    }

    private boolean removed(FileId file) {
        try {
            store.remove(file);
            return true;
        } catch (DataIntegrityViolationException e) {
            LOG.info("file {} was submitted while it was about to be removed", file);
            return false;
        }
    }
}

package kz.dalel.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.dalel.evidence.persistence.FileUseQueries;
import kz.dalel.files.AttachedFile;
import kz.dalel.files.FileId;
import kz.dalel.files.StoredFiles;
import org.springframework.stereotype.Component;

/** Finds the files that rows name, as far as the rows may name them. */
@Component
public class NamedFiles {

    private final StoredFiles files;
    private final FileUseQueries uses;

    NamedFiles(StoredFiles files, FileUseQueries uses) {
        this.files = files;
        this.uses = uses;
    }

    /**
     * Those of the submission's own body and quarter, and those that the body's evidence of an earlier quarter names, by key;
     * all others are as good as not there.
     */
    public Map<FileId, AttachedFile> in(List<DraftRow> rows, Submission submission) {
        Set<FileId> named = rows.stream().flatMap(row -> row.files().stream()).collect(Collectors.toSet());
        Map<FileId, AttachedFile> known = new HashMap<>(files.nameable(submission.body(), submission.quarter(), named));
        uses.namedEarlier(submission.body(), submission.quarter(), named).forEach(file -> known.put(file.id(), file));
        return known;
    }
}

package kz.dalel.evidence;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.dalel.files.AttachedFile;
import kz.dalel.files.FileId;
import kz.dalel.files.StoredFiles;
import org.springframework.stereotype.Component;

/** Finds the files that rows name, as far as the rows may name them. */
@Component
public class NamedFiles {

    private final StoredFiles files;

    NamedFiles(StoredFiles files) {
        this.files = files;
    }

    /** Those of the submission's own body and quarter, by key; all others are as good as not there. */
    public Map<FileId, AttachedFile> in(List<DraftRow> rows, Submission submission) {
        Set<FileId> named = rows.stream().flatMap(row -> row.files().stream()).collect(Collectors.toSet());
        return files.nameable(submission.body(), submission.quarter(), named);
    }
}

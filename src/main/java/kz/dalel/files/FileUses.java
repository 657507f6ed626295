package kz.dalel.files;

import java.util.Collection;
import java.util.Set;

/** What this room needs to know of those who name files; each room that keeps such names answers for its own. */
public interface FileUses {

    /** Which of these files are named by a draft or by anything that was submitted. */
    Set<FileId> named(Collection<FileId> files);
}

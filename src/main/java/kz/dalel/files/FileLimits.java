package kz.dalel.files;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What is received, and how much of it at once.
 *
 * @param largest largest file
 * @param perBodyAndQuarter all files of one body in one quarter together
 * @param unusedKept how long an upload is kept that neither a draft nor anything submitted names
 * @param uploadsPerPerson how many files one person may upload at once
 * @param uploadsAtOnce how many files all people together may upload at once
 * @param writesAtOnce how many of them may be written to the database at once; each takes a connection from everybody else
 * @param keptFor how long what was submitted is kept after the end of the assessed quarter
 * @param spool folder in which files lie while they arrive; the machine's own for such things if none is named
 */
@ConfigurationProperties("dalel.files")
public record FileLimits(
        @DefaultValue("20MB") DataSize largest,
        @DefaultValue("2GB") DataSize perBodyAndQuarter,
        @DefaultValue("48h") Duration unusedKept,
        @DefaultValue("8") int uploadsPerPerson,
        @DefaultValue("100") int uploadsAtOnce,
        @DefaultValue("4") int writesAtOnce,
        @DefaultValue("5y") Period keptFor,
        Path spool) {

    public FileLimits {
        // No default in the annotation: it would be taken by its letters.
        spool = spool == null ? Path.of(System.getProperty("java.io.tmpdir")) : spool;
    }
}

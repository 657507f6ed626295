package kz.dalel.files;

import java.time.LocalDate;

/**
 * Contents of files that were removed when their time was over.
 *
 * @param day when
 * @param contents how many
 */
public record RemovedContents(LocalDate day, long contents) {}

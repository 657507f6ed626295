package kz.dalel.files;

import java.time.LocalDate;

/**
 * Contents of files whose time is over.
 *
 * @param quarterEnd the last day of the assessed quarter they belong to
 * @param contents how many
 * @param bytes their size together
 */
public record ExpiredContents(LocalDate quarterEnd, long contents, long bytes) {}

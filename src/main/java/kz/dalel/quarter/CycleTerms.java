package kz.dalel.quarter;

import java.time.LocalDate;

/**
 * What a cycle's two dates are counted from.
 *
 * @param submissionDay the day named for the end of submission; if it is not worked, the next working day counts
 * @param verificationDays working days for verification after the submission deadline
 */
public record CycleTerms(LocalDate submissionDay, int verificationDays) {}

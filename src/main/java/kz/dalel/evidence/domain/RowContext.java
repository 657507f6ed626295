package kz.dalel.evidence.domain;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.dalel.files.AttachedFile;
import kz.dalel.files.FileId;
import kz.dalel.shared.QuarterId;
import kz.dalel.shared.UnitId;

/**
 * What rows are held against besides the rules of their indicator.
 *
 * @param quarter the assessed quarter
 * @param today the day in Almaty; nothing that has not happened yet is evidence
 * @param unitsDue the snapshot's units that count for the indicator
 * @param files the files of the same body and quarter among those the rows name; any other is unknown
 * @param persons the headcount that a quantity is a part of; empty where it is none
 * @param countedBefore subjects of what counted in earlier quarters of the year, with the quarter
 */
public record RowContext(
        QuarterId quarter,
        LocalDate today,
        Set<UnitId> unitsDue,
        Map<FileId, AttachedFile> files,
        Optional<Long> persons,
        Map<String, QuarterId> countedBefore) {

    public RowContext {
        unitsDue = Set.copyOf(unitsDue);
        files = Map.copyOf(files);
        countedBefore = Map.copyOf(countedBefore);
    }
}

package kz.dalel.notification.domain;

import java.util.List;
import java.util.stream.IntStream;

/**
 * On which working days somebody is told of a deadline. Days are counted down: 3 is three working days before the deadline, 0 its
 * own day, -1 the first working day after it.
 *
 * @param sinceLast working days since people were last told, 1 or more: what fell on one of the days that were missed is told
 *     today
 */
public record Timetable(int sinceLast) {

    public Timetable {
        if (sinceLast < 1) {
            throw new IllegalArgumentException("a day lies at least one working day after the one before");
        }
    }

    /**
     * Whether one of the days is today.
     *
     * @param left working days left today
     */
    public boolean falls(List<Integer> days, int left) {
        return days.stream().anyMatch(day -> day >= left && day < left + sinceLast);
    }

    /**
     * Whether an overdue matter is told of today.
     *
     * @param every every how many working days; 0: never
     */
    public boolean recurs(int every, int left) {
        return every > 0
                && IntStream.range(left, Math.min(left + sinceLast, 0)).anyMatch(day -> -day % every == 0);
    }
}

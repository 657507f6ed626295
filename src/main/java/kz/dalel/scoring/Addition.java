package kz.dalel.scoring;

import kz.dalel.shared.Points;

/**
 * So many more of something that a body could show for an indicator, and the points by which the line would rise, as the
 * scoring core has it. {@link ForecastText} tells it in words.
 *
 * @param kind what it is
 * @param count how many of it, from 1
 * @param points by how much the line would rise; above zero
 */
public record Addition(Kind kind, long count, Points points) {

    /**
     * What could be shown.
     *
     * @param code end of a message key
     * @param detail what completes the sentence: the end of a message key, or words of the edition; empty text = nothing
     */
    public record Kind(String code, String detail) {

        public static Kind of(String code) {
            return new Kind(code, "");
        }
    }
}

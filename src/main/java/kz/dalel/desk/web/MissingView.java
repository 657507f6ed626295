package kz.dalel.desk.web;

import kz.dalel.scoring.Addition;
import kz.dalel.scoring.ForecastText;

/**
 * What could be shown and is not.
 *
 * @param text what, without the figure
 * @param points what it costs, with a minus sign
 */
record MissingView(String text, String points) {

    static MissingView of(Addition addition) {
        return new MissingView(ForecastText.missing(addition), ForecastText.loss(addition));
    }
}

package kz.dalel.insight.web;

import java.math.BigDecimal;
import kz.dalel.insight.Reach;
import kz.dalel.scoring.NumberText;
import kz.dalel.shared.Points;

/** Figures as people read them. */
final class Written {

    private Written() {}

    static String points(Points points) {
        return NumberText.plain(points);
    }

    static String change(Points points) {
        return NumberText.signed(points);
    }

    static String perCent(BigDecimal perCent) {
        return NumberText.perCent(perCent);
    }

    /** Null where there is nothing to reach. */
    static String perCent(Reach reach) {
        return reach.hasShare() ? perCent(reach.perCent()) : null;
    }
}

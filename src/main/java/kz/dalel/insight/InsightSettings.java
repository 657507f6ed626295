package kz.dalel.insight;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From when on something is worth telling.
 *
 * @param smallestGroup how many bodies of a kind there must be before one of them is told where their middle lies while their results
 *     are not public; with fewer, the others' points could be worked out
 */
@ConfigurationProperties("dalel.insight")
public record InsightSettings(@DefaultValue("5") int smallestGroup) {

    public InsightSettings {
        if (smallestGroup < 1) {
            throw new IllegalArgumentException("dalel.insight.smallest-group: at least 1, not " + smallestGroup);
        }
    }
}

package kz.dalel.notification.domain;

import java.time.LocalDate;
import java.util.List;
import kz.dalel.registry.Person;

/**
 * What a person is told on a day.
 *
 * @param day the day
 * @param person whom
 * @param told the person's own matters and those of others that were passed up
 */
public record Digest(LocalDate day, Person person, List<Told> told) {

    public List<Told> own() {
        return told.stream().filter(each -> !each.ofOthers()).toList();
    }

    public List<Told> ofOthers() {
        return told.stream().filter(Told::ofOthers).toList();
    }
}

package kz.dalel.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.dalel.notification.domain.Addressees;
import kz.dalel.notification.domain.Digest;
import kz.dalel.notification.domain.Timetable;
import kz.dalel.notification.domain.Told;
import kz.dalel.notification.mail.MailTexts;
import kz.dalel.notification.persistence.DigestDayRows;
import kz.dalel.notification.persistence.MailRows;
import kz.dalel.notification.persistence.MatterQueries;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.quarter.calendar.WorkingCalendar;
import kz.dalel.registry.Deputies;
import kz.dalel.registry.People;
import kz.dalel.shared.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Composes the day's mails for people who have none yet: one for each, however many matters there are. May be repeated, at the
 * same time too; the database holds that nobody gets two of a day.
 */
@Service
public class ComposeDigests {

    /** As many as are composed well within the time a node may hold a job. */
    private static final int PEOPLE_AT_ONCE = 200;

    /** After a longer pause, what fell on its earlier days is not worth telling any more. */
    private static final int LONGEST_PAUSE = 14;

    private final MatterQueries matters;
    private final DigestDayRows days;
    private final MailRows mails;
    private final People people;
    private final Deputies deputies;
    private final Deadlines deadlines;
    private final WorkingCalendar calendar;
    private final TaskAddresses addresses;
    private final MailTexts texts;
    private final NotificationSettings settings;
    private final Clock clock;

    ComposeDigests(
            MatterQueries matters,
            DigestDayRows days,
            MailRows mails,
            People people,
            Deputies deputies,
            Deadlines deadlines,
            WorkingCalendar calendar,
            TaskAddresses addresses,
            MailTexts texts,
            NotificationSettings settings,
            Clock clock) {
        this.matters = matters;
        this.days = days;
        this.mails = mails;
        this.people = people;
        this.deputies = deputies;
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.addresses = addresses;
        this.texts = texts;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return whether people are left */
    @Transactional
    public boolean handle() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = Deadlines.dayOf(now);
        Set<PersonId> told = mails.peopleOf(today);
        List<Digest> due = dueOn(today, now).stream()
                .filter(digest -> !told.contains(digest.person().id()))
                .toList();
        List<Digest> part = due.subList(0, Math.min(PEOPLE_AT_ONCE, due.size()));
        Map<UUID, String> tasks = addresses.of(part);
        part.forEach(digest -> keep(digest, tasks, now));
        days.note(today, now);
        mails.removeBefore(Deadlines.dayOf(now.minus(settings.keptFor())));
        return part.size() < due.size();
    }

    private List<Digest> dueOn(LocalDate today, Instant now) {
        Addressees addressees = new Addressees(people.everybody(), deputies.presentAndComing(), today);
        LocalDate last = days.lastBefore(today).orElse(today);
        int sinceLast = Math.max(1, Math.min(LONGEST_PAUSE, calendar.workingDaysBetween(last, today)));
        Instant lapsedSince = now.minus(Math.max(1, ChronoUnit.DAYS.between(last, today)) + LONGEST_PAUSE, ChronoUnit.DAYS);
        return new DigestsOfDay(settings, deadlines, addressees, new Timetable(sinceLast), now).of(matters.open(lapsedSince));
    }

    /** Only those who owe something can open its task. */
    private String address(Told told, Map<UUID, String> tasks) {
        String overview = addresses.overview(told);
        return told.ofOthers() ? overview : tasks.getOrDefault(told.matter().id(), overview);
    }

    private void keep(Digest digest, Map<UUID, String> tasks, Instant now) {
        MailTexts.Text text = texts.compose(digest, told -> address(told, tasks));
        String address = digest.person().email();
        boolean reachable = address != null && !address.isBlank();
        Mail mail = new Mail(
                MailId.random(),
                digest.day(),
                digest.person().id(),
                digest.person().name(),
                reachable ? address : null,
                text.subject(),
                text.plain(),
                text.html(),
                now,
                reachable ? Mail.State.WAITING : Mail.State.UNDELIVERABLE,
                0,
                reachable ? null : Mail.Trouble.NO_ADDRESS,
                null,
                null);
        mails.insert(mail, reachable ? now : null);
    }
}

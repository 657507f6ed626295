package kz.dalel.notification.mail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kz.dalel.account.ChosenLanguages;
import kz.dalel.evidence.Moments;
import kz.dalel.methodology.Edition;
import kz.dalel.notification.NotificationSettings;
import kz.dalel.notification.domain.Digest;
import kz.dalel.notification.domain.Matter;
import kz.dalel.notification.domain.Told;
import kz.dalel.quarter.CycleId;
import kz.dalel.quarter.Cycles;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.shared.Language;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Puts a digest into words: a subject, a text, and the same marked up. */
@Component
public class MailTexts {

    private final SpringTemplateEngine templates = new SpringTemplateEngine();
    private final MessageSource messages;
    private final Cycles cycles;
    private final NotificationSettings settings;
    private final ChosenLanguages languages;

    MailTexts(MessageSource messages, Cycles cycles, NotificationSettings settings, ChosenLanguages languages) {
        this.messages = messages;
        this.cycles = cycles;
        this.settings = settings;
        this.languages = languages;
        templates.setTemplateEngineMessageSource(messages);
        templates.addTemplateResolver(resolver(TemplateMode.HTML, ".html"));
        templates.addTemplateResolver(resolver(TemplateMode.TEXT, ".txt"));
    }

    /** @param address where in the application a matter is dealt with */
    public Text compose(Digest digest, Function<Told, String> address) {
        Language language = languages.of(digest.person().id()).orElseGet(() -> Language.of(settings.language()));
        Locale locale = language.locale();
        Context context = new Context(locale);
        context.setVariable("name", digest.person().name());
        context.setVariable("day", language.write(digest.day()));
        context.setVariable("own", groups(digest.own(), address, locale));
        context.setVariable("ofOthers", groups(digest.ofOthers(), address, locale));
        context.setVariable("home", settings.baseUrl() + "/");
        return new Text(
                subject(digest, locale),
                templates.process("digest.txt", context),
                templates.process("digest.html", context));
    }

    private String subject(Digest digest, Locale locale) {
        List<Told> own = digest.own();
        long overdue = own.stream().filter(Told::overdue).count();
        if (own.isEmpty()) {
            return text("notification.subject.ofOthers", locale, digest.ofOthers().size());
        }
        if (overdue > 0) {
            return text("notification.subject.overdue", locale, overdue, own.size());
        }
        return own.stream()
                .map(told -> told.matter().deadline())
                .filter(deadline -> deadline != null)
                .min(Comparator.naturalOrder())
                .map(next -> text(
                        "notification.subject.next", locale, own.size(), Language.of(locale).write(Deadlines.dayOf(next))))
                .orElseGet(() -> text("notification.subject.open", locale, own.size()));
    }

    /** What has the same deadline, body and so on, stands under one heading; what is most urgent first. */
    private List<Group> groups(List<Told> told, Function<Told, String> address, Locale locale) {
        Map<Object, List<Told>> byHeading = new LinkedHashMap<>();
        told.stream()
                .sorted(Comparator.comparing((Told each) -> each.left().orElse(0))
                        .thenComparing(each -> each.matter().kind())
                        .thenComparing(each -> each.matter().businessKey()))
                .forEach(each -> byHeading
                        .computeIfAbsent(heading(each), key -> new ArrayList<>())
                        .add(each));
        return byHeading.values().stream().map(same -> group(same, address, locale)).toList();
    }

    private static Object heading(Told told) {
        Matter matter = told.matter();
        return Arrays.asList(
                matter.kind(), matter.quarter(), matter.body(), matter.deadline(), matter.lapsed(), told.holders(), told.standsInFor());
    }

    private Group group(List<Told> same, Function<Told, String> address, Locale locale) {
        Told first = same.get(0);
        Matter matter = first.matter();
        String kind = matter.lapsed() ? "LAPSED" : matter.kind().name();
        return new Group(
                text("notification.kind." + kind, locale),
                matter.bodyName(),
                Moments.format(matter.quarter(), Language.of(locale)),
                Optional.ofNullable(matter.deadline()).map(deadline -> Language.of(locale).writeMinute(deadline.atZone(Deadlines.ZONE))).orElse(null),
                first.left().map(days -> days(days, locale)).orElse(null),
                first.overdue(),
                first.standsInFor().orElse(null),
                first.ofOthers() ? holders(first, locale) : null,
                same.size(),
                same.stream().map(told -> line(told, address)).toList(),
                address.apply(first));
    }

    private Line line(Told told, Function<Told, String> address) {
        Matter matter = told.matter();
        return matter.indicator() == null
                ? new Line(null, null, address.apply(told))
                : new Line(matter.indicator().toString(), titleOf(matter), address.apply(told));
    }

    private String titleOf(Matter matter) {
        return editionOf(matter.cycle()).indicator(matter.indicator()).title();
    }

    private Edition editionOf(CycleId cycle) {
        return cycles.editionOf(cycles.get(cycle));
    }

    private String days(int left, Locale locale) {
        if (left == 0) {
            return text("notification.days.today", locale);
        }
        return left > 0
                ? text("notification.days.left", locale, left)
                : text("notification.days.overdue", locale, -left);
    }

    private String holders(Told told, Locale locale) {
        return told.holders().isEmpty()
                ? text("notification.holders.nobody", locale)
                : text("notification.holders", locale, String.join(", ", told.holders()));
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    private static ClassLoaderTemplateResolver resolver(TemplateMode mode, String suffix) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/mail/");
        resolver.setTemplateMode(mode);
        resolver.getResolvablePatternSpec().addPattern("*" + suffix);
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }

    /**
     * A digest in words.
     *
     * @param subject one line
     * @param plain as text
     * @param html marked up; nothing in it is fetched from anywhere
     */
    public record Text(String subject, String plain, String html) {}

    /** Matters under one heading, for the templates. */
    record Group(
            String kind,
            String body,
            String quarter,
            String until,
            String days,
            boolean overdue,
            String standsInFor,
            String holders,
            int count,
            List<Line> lines,
            String address) {}

    /** One matter, for the templates. */
    record Line(String code, String title, String address) {}
}

package kz.dalel.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.registry.AppointPerson;
import kz.dalel.registry.HeldRole;
import kz.dalel.registry.Person;
import kz.dalel.shared.PersonId;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Lets days of digests begin, and reads the mails that a mail server of the test's own received. */
@Component
public class DigestPlay {

    static final LocalTime AT = LocalTime.of(9, 0);

    private static final int NOBODY_LISTENS = 1;

    private final ManagementService management;
    private final JobRunner jobs;
    private final JavaMailSenderImpl sender;
    private final AppointPerson appointPerson;

    DigestPlay(ManagementService management, JobRunner jobs, JavaMailSenderImpl sender, AppointPerson appointPerson) {
        this.management = management;
        this.jobs = jobs;
        this.sender = sender;
        this.appointPerson = appointPerson;
    }

    /** A mail server at any free port, to which mails now go. */
    GreenMail receive() {
        GreenMail server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
        server.start();
        sendTo(server.getSmtp().getPort());
        return server;
    }

    void sendTo(int port) {
        sender.setPort(port);
    }

    void sendToNobody() {
        sender.setPort(NOBODY_LISTENS);
    }

    /** Somebody with an address. */
    PersonId person(String login, String address, HeldRole role) {
        PersonId id = PersonId.of(login);
        appointPerson.handle(new AppointPerson.Command(
                new Person(id, "Участник " + login, address), role, LocalDate.of(2025, 1, 1)));
        return id;
    }

    /** Lets the day begin, and everything happen that falls due up to the hour of the digests. */
    void morning(LocalDate day) {
        jobs.runUntil(day.atTime(0, 20).atZone(Deadlines.ZONE).toInstant());
        begin();
        jobs.runUntil(day.atTime(AT).atZone(Deadlines.ZONE).toInstant());
    }

    /** What the model's timer does, which rests in tests. */
    void begin() {
        management.executeJob(management.createJobQuery()
                .processDefinitionKey(DailyDigestProcess.KEY)
                .activityId(DailyDigestProcess.DAY_BEGAN)
                .singleResult()
                .getId());
    }

    static List<MimeMessage> mailsTo(GreenMail server, String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> recipients(mail).contains(address))
                .toList();
    }

    static Set<String> recipients(MimeMessage mail) {
        try {
            Set<String> addresses = new TreeSet<>();
            Arrays.stream(mail.getAllRecipients())
                    .forEach(address -> addresses.add(((jakarta.mail.internet.InternetAddress) address).getAddress()));
            return addresses;
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String plain(MimeMessage mail) {
        return part(mail, "text/plain");
    }

    static String html(MimeMessage mail) {
        return part(mail, "text/html");
    }

    private static String part(MimeMessage mail, String type) {
        try {
            return find(mail.getContent(), type);
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String find(Object content, String type) throws MessagingException, IOException {
        if (content instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                String found = part.isMimeType(type) ? (String) part.getContent() : find(part.getContent(), type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}

package kz.dalel.notification.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.dalel.evidence.Moments;
import kz.dalel.notification.CheckpointMail;
import kz.dalel.notification.Mail;
import kz.dalel.notification.Mail.Trouble;
import kz.dalel.notification.NotificationSettings;
import kz.dalel.notification.domain.Delivery;
import kz.dalel.notification.domain.Post;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands mails to the mail server that {@code spring.mail.*} names. */
@Component
class SmtpPost implements Post {

    private static final Pattern CONTROL_CHARACTERS = Pattern.compile("\\p{Cntrl}+");
    private static final int REFUSED_FOR_GOOD = 500;
    private static final int LONGEST_ANSWER = 300;

    private final Optional<JavaMailSender> server;
    private final NotificationSettings settings;
    private final MessageSource messages;

    SmtpPost(ObjectProvider<JavaMailSender> server, NotificationSettings settings, MessageSource messages) {
        this.server = Optional.ofNullable(server.getIfAvailable()).filter(SmtpPost::isNamed);
        this.settings = settings;
        this.messages = messages;
    }

    private static boolean isNamed(JavaMailSender sender) {
        return !(sender instanceof JavaMailSenderImpl smtp) || smtp.getHost() != null && !smtp.getHost().isBlank();
    }

    @Override
    public boolean isOn() {
        return server.isPresent();
    }

    @Override
    public Delivery deliver(Mail mail) {
        return send(message -> compose(message, mail));
    }

    @Override
    public Delivery deliver(CheckpointMail mail) {
        return send(message -> compose(message, mail));
    }

    private Delivery send(Composing composing) {
        try {
            JavaMailSender sender = server.orElseThrow();
            MimeMessage message = sender.createMimeMessage();
            composing.compose(message);
            sender.send(message);
            return Delivery.DONE;
        } catch (AddressException e) {
            return new Delivery(Trouble.BAD_ADDRESS, answer(e));
        } catch (MessagingException | UnsupportedEncodingException e) {
            return new Delivery(Trouble.REFUSED, answer(e));
        } catch (MailAuthenticationException e) {
            return new Delivery(Trouble.UNREACHABLE, answer(e));
        } catch (MailSendException e) {
            return failure(e);
        } catch (MailException e) {
            return new Delivery(Trouble.REFUSED, answer(e));
        }
    }

    private void compose(MimeMessage message, Mail mail) throws MessagingException, UnsupportedEncodingException {
        MimeMessageHelper helper = helper(message, mail.subject(), mail.composedAt());
        helper.setTo(address(mail));
        helper.setText(mail.plain(), mail.html());
        name(message, "digest-" + mail.id());
    }

    private void compose(MimeMessage message, CheckpointMail mail) throws MessagingException {
        String entries = Long.toString(mail.entries());
        String at = Moments.format(mail.issuedAt());
        MimeMessageHelper helper = helper(
                message, messages.getMessage("notification.checkpoint.subject", new Object[] {entries, at}, settings.language()), mail.issuedAt());
        helper.setTo(new InternetAddress(mail.address(), true));
        helper.setText(messages.getMessage("notification.checkpoint.text", new Object[] {entries, at, mail.fileName()}, settings.language()));
        helper.addAttachment(
                mail.fileName(), new ByteArrayResource(mail.content().getBytes(StandardCharsets.UTF_8)), "application/json");
        name(message, "checkpoint-" + mail.id());
    }

    private MimeMessageHelper helper(MimeMessage message, String subject, Instant date) throws MessagingException {
        MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(new InternetAddress(settings.from(), true));
        helper.setSubject(oneLine(subject));
        helper.setSentDate(Date.from(date));
        // Holiday notices do not answer to it (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        return helper;
    }

    /** The same at every try, so that mail servers can tell. */
    private void name(MimeMessage message, String name) throws MessagingException {
        String host = settings.from().substring(settings.from().indexOf('@') + 1);
        message.setHeader("Message-ID", "<" + name + "@" + host + ">");
    }

    /** A name may hold anything, a header may not: what would end its line is taken out. */
    private static InternetAddress address(Mail mail) throws AddressException, UnsupportedEncodingException {
        InternetAddress address = new InternetAddress(mail.address(), true);
        address.setPersonal(oneLine(mail.name()), StandardCharsets.UTF_8.name());
        return address;
    }

    private static String oneLine(String text) {
        return CONTROL_CHARACTERS.matcher(text).replaceAll(" ");
    }

    private static Delivery failure(MailSendException failure) {
        if (failure.getFailedMessages().isEmpty() || failure.getCause() != null) {
            return new Delivery(Trouble.UNREACHABLE, answer(failure.getMostSpecificCause()));
        }
        Throwable ofMessage = failure.getFailedMessages().values().iterator().next();
        return answerCode(ofMessage)
                .map(code -> new Delivery(code >= REFUSED_FOR_GOOD ? Trouble.REFUSED : Trouble.POSTPONED, answer(last(ofMessage))))
                .orElseGet(() -> new Delivery(Trouble.POSTPONED, answer(last(ofMessage))));
    }

    /** What the mail server answered, of the innermost failure that carries an answer; an address' own answer says most. */
    private static Optional<Integer> answerCode(Throwable failure) {
        Optional<Integer> code = Optional.empty();
        for (Throwable each = failure; each != null; each = next(each)) {
            if (each instanceof SMTPAddressFailedException address) {
                code = Optional.of(address.getReturnCode());
            } else if (each instanceof SMTPSenderFailedException sender) {
                code = Optional.of(sender.getReturnCode());
            } else if (each instanceof SMTPSendFailedException send && code.isEmpty()) {
                code = Optional.of(send.getReturnCode());
            }
        }
        return code;
    }

    private static Throwable last(Throwable failure) {
        Throwable last = failure;
        for (Throwable each = failure; each != null; each = next(each)) {
            last = each;
        }
        return last;
    }

    private static Throwable next(Throwable failure) {
        return failure instanceof MessagingException messaging ? messaging.getNextException() : failure.getCause();
    }

    private static String answer(Throwable failure) {
        String text = oneLine(String.valueOf(failure.getMessage())).strip();
        return text.substring(0, Math.min(LONGEST_ANSWER, text.length()));
    }

    /** Puts a mail into a message. */
    private interface Composing {
        void compose(MimeMessage message) throws MessagingException, UnsupportedEncodingException;
    }
}

package kz.dalel.notification.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.dalel.notification.Mail;
import kz.dalel.notification.Mail.Trouble;
import kz.dalel.notification.NotificationSettings;
import kz.dalel.notification.domain.Delivery;
import kz.dalel.notification.domain.Post;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.beans.factory.ObjectProvider;
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

    SmtpPost(ObjectProvider<JavaMailSender> server, NotificationSettings settings) {
        this.server = Optional.ofNullable(server.getIfAvailable()).filter(SmtpPost::isNamed);
        this.settings = settings;
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
        try {
            JavaMailSender sender = server.orElseThrow();
            sender.send(message(sender.createMimeMessage(), mail));
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

    private MimeMessage message(MimeMessage message, Mail mail) throws MessagingException, UnsupportedEncodingException {
        MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(new InternetAddress(settings.from(), true));
        helper.setTo(address(mail));
        helper.setSubject(oneLine(mail.subject()));
        helper.setSentDate(Date.from(mail.composedAt()));
        helper.setText(mail.plain(), mail.html());
        // Holiday notices do not answer to it (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        // The same at every try, so that mail servers can tell.
        String host = settings.from().substring(settings.from().indexOf('@') + 1);
        message.setHeader("Message-ID", "<digest-" + mail.id() + "@" + host + ">");
        return message;
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
}

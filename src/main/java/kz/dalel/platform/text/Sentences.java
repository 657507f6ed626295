package kz.dalel.platform.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import kz.dalel.shared.Language;
import kz.dalel.shared.UserError;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every {@code messages/*.properties} of the application. The files without a language in their name are Russian. */
public final class Sentences {

    private static final Pattern LANGUAGE_AND_SUFFIX = Pattern.compile("(_[a-z]{2})?\\.properties");

    private Sentences() {
    }

    /** All sentences; works without an application context too. */
    public static MessageSource load() {
        ReloadableResourceBundleMessageSource messages = new ReloadableResourceBundleMessageSource();
        messages.setBasenames(baseNames());
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        messages.setDefaultLocale(Language.RUSSIAN.locale());
        return messages;
    }

    /** The sentence of a refusal, in the language of whoever is refused. */
    public static String of(MessageSource messages, UserError refusal) {
        return messages.getMessage(refusal.code(), refusal.arguments().toArray(), Language.current().locale());
    }

    private static String[] baseNames() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
            return Arrays.stream(files).map(Resource::getFilename).filter(Objects::nonNull)
                    .map(name -> "classpath:messages/" + LANGUAGE_AND_SUFFIX.matcher(name).replaceFirst(""))
                    .distinct().sorted().toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

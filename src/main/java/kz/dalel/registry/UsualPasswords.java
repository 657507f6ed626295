package kz.dalel.registry;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import me.gosimple.nbvcxz.Nbvcxz;
import me.gosimple.nbvcxz.resources.Configuration;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;
import me.gosimple.nbvcxz.resources.Dictionary;
import me.gosimple.nbvcxz.resources.DictionaryBuilder;

/**
 * Passwords that are tried first: the 100,000 most usual ones, what is made of them and of words, names, dates and keys beside each other, and
 * words that everybody here would think of; also where a Russian word is typed on Latin keys, or a Latin one on Russian keys.
 */
final class UsualPasswords {

    /** What this place is about; common names of its parts and of the people who work with it. */
    private static final List<String> WORDS_OF_THIS_PLACE = List.of("dalel", "дәлел", "далел", "camunda", "tasklist", "cockpit", "antikor", "антикор",
            "antikorrupciya", "антикоррупция", "коррупция", "sybailas", "сыбайлас", "жемкорлык", "жемқорлық", "officer", "verifier", "headverifier",
            "supervisor", "commission", "ответственный", "верификатор", "руководитель", "администратор", "министерство", "акимат", "әкімдік",
            "kazakhstan", "qazaqstan", "казахстан", "қазақстан", "astana", "астана", "almaty", "алматы");

    private static final String RUSSIAN_KEYS = "йцукенгшщзхъфывапролджэячсмитьбюё";
    private static final String LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
    private static final Map<Integer, Integer> LATIN_FOR_RUSSIAN = IntStream.range(0, RUSSIAN_KEYS.length()).boxed()
            .collect(Collectors.toMap(key -> (int) RUSSIAN_KEYS.charAt(key), key -> (int) LATIN_KEYS.charAt(key)));

    /** What is beyond it can only make a password better, and takes long to look at. */
    private static final int LOOKED_AT = 64;
    /** For which the ways to put a password together from others are looked for; what is found by then counts. */
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private UsualPasswords() {}

    static boolean include(String password) {
        String folded = password.substring(0, Math.min(LOOKED_AT, password.length())).toLowerCase(Locale.ROOT);
        return isGuessed(folded) || isGuessed(onLatinKeys(folded));
    }

    private static boolean isGuessed(String password) {
        return !Estimator.INSTANCE.estimate(password).isMinimumEntropyMet();
    }

    private static String onLatinKeys(String text) {
        return text.chars().map(letter -> LATIN_FOR_RUSSIAN.getOrDefault(letter, letter))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** Read when the first password is chosen. */
    private static final class Estimator {

        private static final Nbvcxz INSTANCE = new Nbvcxz(configuration());

        private static Configuration configuration() {
            Dictionary ofThisPlace = new DictionaryBuilder().setDictionaryName("of this place").setExclusion(true)
                    .addWords(WORDS_OF_THIS_PLACE, 0).createDictionary();
            List<Dictionary> dictionaries = Stream.concat(ConfigurationBuilder.getDefaultDictionaries().stream(), Stream.of(ofThisPlace)).toList();
            return new ConfigurationBuilder().setDictionaries(dictionaries).setLocale(Locale.ENGLISH)
                    .setCombinationAlgorithmTimeout(PATIENCE.toMillis()).createConfiguration();
        }
    }
}

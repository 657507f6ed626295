package kz.dalel.registry.domain;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;
import kz.dalel.shared.UserError;

/** The host name of an official site in the one spelling in which links are compared with it. */
public final class SiteHost {

    private static final int MAX_LENGTH = 253;
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern FORM = Pattern.compile(LABEL + "(?:\\." + LABEL + ")+");

    private SiteHost() {}

    /**
     * Lower case, ASCII: a name in Kazakh or Russian letters becomes Punycode.
     *
     * @throws UserError if this is no host name, for example a whole address
     */
    public static String normalise(String typed) {
        String ascii;
        try {
            ascii = IDN.toASCII(typed.strip().toLowerCase(Locale.ROOT), IDN.USE_STD3_ASCII_RULES);
        } catch (IllegalArgumentException e) {
            ascii = "";
        }
        if (ascii.length() > MAX_LENGTH || !FORM.matcher(ascii).matches()) {
            throw new UserError(UserError.Kind.INVALID, "registry.notHost", typed);
        }
        return ascii;
    }
}

package kz.dalel.files.inspection;


/** Reads the bytes of a PDF one by one and notes which telling names are among them, however they are written. */
final class PdfNames {

    private static final String ENCRYPTION = "Encrypt";

    /** Actions that run something. A name of two letters would be found in any picture. */
    private static final String SCRIPT = "JavaScript";

    private static final String START = "Launch";

    private static final String PACKAGE = "ObjStm";
    private static final String OBJECT = "obj";
    private static final String STREAM = "stream";
    private static final int LONGEST = 16;
    private static final int HEX = 16;
    private static final int ESCAPED = 3;

    private final StringBuilder word = new StringBuilder();
    private boolean name;
    private boolean encrypted;
    private boolean active;
    private boolean packageAhead;
    private boolean streamBegun;
    private boolean atPackage;

    void take(int next) {
        atPackage = streamBegun && next == '\n';
        if (streamBegun && next != '\r') {
            streamBegun = false;
        }
        if (next == '/') {
            end();
            name = true;
        } else if (isDelimiter(next)) {
            end();
            // The word "stream" and the end of its line: what follows is the package.
            if (streamBegun && next == '\n') {
                atPackage = true;
                streamBegun = false;
            }
        } else {
            append(next);
        }
    }

    /** Whether the next byte is the first of objects packed together. */
    boolean atPackage() {
        return atPackage;
    }

    boolean encrypted() {
        return encrypted;
    }

    boolean active() {
        return active;
    }

    /** What was found inside counts for the whole; that something in there is called as encryption is does not encrypt it. */
    void add(PdfNames inside) {
        inside.end();
        active |= inside.active;
    }

    private void append(int next) {
        if (word.length() == LONGEST) {
            return;
        }
        word.append((char) next);
        int start = word.length() - ESCAPED;
        if (name && start >= 0 && word.charAt(start) == '#') {
            unescape(start);
        }
    }

    /** Any letter of a name may be written as # and two digits. */
    private void unescape(int start) {
        int high = Character.digit(word.charAt(start + 1), HEX);
        int low = Character.digit(word.charAt(start + 2), HEX);
        if (high >= 0 && low >= 0) {
            word.setLength(start);
            word.append((char) (high * HEX + low));
        }
    }

    private void end() {
        if (word.length() > 0) {
            if (name) {
                encrypted |= is(ENCRYPTION);
                active |= is(SCRIPT) || is(START);
                packageAhead |= is(PACKAGE);
            } else if (is(STREAM)) {
                streamBegun = packageAhead;
                packageAhead = false;
            } else if (is(OBJECT)) {
                packageAhead = false;
            }
            word.setLength(0);
        }
        name = false;
    }

    /** Compared where it stands: pictures are millions of words that mean nothing. */
    private boolean is(String text) {
        return text.contentEquals(word);
    }

    private static boolean isDelimiter(int next) {
        return next <= ' ' || "()<>[]{}%".indexOf(next) >= 0;
    }
}

package kz.dalel.platform.passwords;

import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Argon2id with a salt of its own beside the engine's. The engine still checks what was kept by its own hash, {@code {SHA-512}}. */
@Component
public class PasswordHash implements PasswordEncryptor {

    private static final String NAME = "argon2id";
    private static final String PREFIX = "{" + NAME + "}";

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;

    private final Argon2PasswordEncoder encoder;
    private final String nobodys;

    PasswordHash(PasswordHashSettings settings) {
        this.encoder = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, settings.memory(), settings.iterations());
        this.nobodys = encoder.encode("");
    }

    @Override
    public String encrypt(String password) {
        return encoder.encode(password);
    }

    @Override
    public boolean check(String password, String encrypted) {
        return encoder.matches(password, encrypted);
    }

    @Override
    public String hashAlgorithmName() {
        return NAME;
    }

    /**
     * Whether the password would be kept better if it were kept now. It is also quicker to try than one that was kept now.
     *
     * @param stored as the engine has it, with the name of the algorithm
     */
    public boolean isOutdated(String stored) {
        return !stored.startsWith(PREFIX) || encoder.upgradeEncoding(stored.substring(PREFIX.length()));
    }

    /** Takes as long as if there were a password to check: nobody is to learn from a clock who has an account. */
    void checkNobodys(String password) {
        encoder.matches(password, nobodys);
    }
}

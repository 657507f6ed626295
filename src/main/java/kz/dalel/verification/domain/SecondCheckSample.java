package kz.dalel.verification.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Which items of a quarter are checked twice. Each is drawn by itself, by HMAC-SHA-256 of its key under the quarter's secret: whoever
 * has the secret draws the same items again years later, in whatever order; whoever has not cannot tell an item that is drawn from one
 * that is not. That the secret was not chosen afterwards is shown by its hash, which is told when the quarter is opened.
 *
 * @param perMille how many of a thousand are drawn, on average
 * @param secret 32 bytes in hexadecimal
 */
public record SecondCheckSample(int perMille, String secret) {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SECRET_BYTES = 32;
    private static final long WHOLE = 1_000;

    /** A sample with a secret that nobody knows yet. */
    public static SecondCheckSample ofShare(int perMille, SecureRandom random) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return new SecondCheckSample(perMille, HexFormat.of().formatHex(secret));
    }

    /** SHA-256 of the secret's bytes, in hexadecimal. */
    public String commitment() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(HexFormat.of().parseHex(secret)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the item is drawn: the first 32 bits of its code, as a fraction of all they could be, lie below the share. */
    public boolean includes(UUID item) {
        long drawn = Integer.toUnsignedLong(ByteBuffer.wrap(code(item)).getInt());
        return drawn * WHOLE < (long) perMille << Integer.SIZE;
    }

    private byte[] code(UUID item) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(secret), ALGORITHM));
            return mac.doFinal(item.toString().getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

package kz.dalel.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;
import kz.dalel.files.inspection.GoodFiles;

/** A PDF of any size that cannot be packed, made while it is read, so that many of them take no memory. */
final class Noise extends InputStream {

    private static final byte[] HEAD = GoodFiles.pdf();

    private final Random random;
    private final long size;
    private long given;

    /** @param seed the same for the same content */
    Noise(long seed, long size) {
        this.random = new Random(seed);
        this.size = size;
    }

    static String sha256(InputStream content) {
        try (DigestInputStream digested = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (given == size) {
            return -1;
        }
        boolean head = given < HEAD.length;
        int wanted = (int) Math.min(length, (head ? HEAD.length : size) - given);
        byte[] more = new byte[wanted];
        if (head) {
            System.arraycopy(HEAD, (int) given, more, 0, wanted);
        } else {
            random.nextBytes(more);
        }
        System.arraycopy(more, 0, target, offset, wanted);
        given += wanted;
        return wanted;
    }
}

package kz.dalel.platform.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** A request whose body is hashed while whoever it is for reads it. */
final class HashedRequest extends HttpServletRequestWrapper {

    /** What a reader that was content may leave unread; more says that it has not read the body. */
    private static final int MOST_LEFT = 64 * 1024 * 1024;

    private static final int BUFFER = 8 * 1024;

    private final DigestInputStream hashed;

    HashedRequest(HttpServletRequest request) throws IOException {
        super(request);
        this.hashed = new DigestInputStream(request.getInputStream(), sha256());
    }

    /** SHA-256 over the whole body; what is left of it is read now. Empty if that is too much. */
    Optional<String> hash() throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = 0;
        for (int read = hashed.read(buffer); read >= 0; read = hashed.read(buffer)) {
            left += read;
            if (left > MOST_LEFT) {
                return Optional.empty();
            }
        }
        return Optional.of(HexFormat.of().formatHex(hashed.getMessageDigest().digest()));
    }

    @Override
    public ServletInputStream getInputStream() {
        return new HashedStream(hashed);
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(hashed, StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The body for a controller. */
    private static final class HashedStream extends ServletInputStream {

        private final InputStream body;
        private boolean finished;

        private HashedStream(InputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            int read = body.read();
            finished |= read < 0;
            return read;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = body.read(target, offset, length);
            finished |= read < 0;
            return read;
        }

        @Override
        public boolean isFinished() {
            return finished;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("read while the request is handled");
        }
    }
}

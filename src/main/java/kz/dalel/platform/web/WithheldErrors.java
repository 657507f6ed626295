package kz.dalel.platform.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Lets answers through as they come, and keeps back what is said where something was refused or failed. */
final class WithheldErrors extends HttpServletResponseWrapper {

    private static final int REFUSAL = 400;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    WithheldErrors(HttpServletResponse response) {
        super(response);
    }

    boolean isError() {
        return getStatus() >= REFUSAL && !isCommitted();
    }

    /** What would have been answered. */
    String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void sendError(int status) {
        setStatus(status);
    }

    @Override
    public void sendError(int status, String message) {
        setStatus(status);
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!isError()) {
            super.flushBuffer();
        }
    }

    @Override
    public void setContentLength(int length) {
        setContentLengthLong(length);
    }

    @Override
    public void setContentLengthLong(long length) {
        if (!isError()) {
            super.setContentLengthLong(length);
        }
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        return isError() ? new PrintWriter(new OutputStreamWriter(said, StandardCharsets.UTF_8), true) : super.getWriter();
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return new EitherWay(super.getOutputStream());
    }

    /** The status may be decided after the stream was asked for. */
    private final class EitherWay extends ServletOutputStream {

        private final ServletOutputStream out;

        private EitherWay(ServletOutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int octet) throws IOException {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (isError()) {
                said.write(bytes, offset, length);
            } else {
                out.write(bytes, offset, length);
            }
        }

        @Override
        public void flush() throws IOException {
            if (!isError()) {
                out.flush();
            }
        }

        @Override
        public void close() throws IOException {
            if (!isError()) {
                out.close();
            }
        }

        @Override
        public boolean isReady() {
            return out.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            out.setWriteListener(listener);
        }
    }
}

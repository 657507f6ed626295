package kz.dalel.files.domain;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** A content that is fetched piece by piece as it is read, so that neither all of it nor what it comes from is held. */
public final class PieceStream extends InputStream {

    /** Bytes fetched at once: few enough to be held for each of many slow readers, many enough to be worth a query. */
    private static final int PIECE = 256 * 1024;

    private final long size;
    private final Source source;
    private byte[] piece = {};
    private int inPiece;
    private long position;

    public PieceStream(long size, Source source) {
        this.size = size;
        this.source = source;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (position == size) {
            return -1;
        }
        if (inPiece == piece.length) {
            fetch();
        }
        int taken = Math.min(length, piece.length - inPiece);
        System.arraycopy(piece, inPiece, target, offset, taken);
        inPiece += taken;
        position += taken;
        return taken;
    }

    /** What is left out is not fetched. */
    @Override
    public long skip(long bytes) {
        long skipped = Math.max(0, Math.min(bytes, size - position));
        position += skipped;
        inPiece = (int) Math.min(piece.length, inPiece + skipped);
        return skipped;
    }

    private void fetch() throws IOException {
        int wanted = (int) Math.min(PIECE, size - position);
        piece = source.piece(position, wanted);
        inPiece = 0;
        if (piece.length != wanted) {
            throw new IOException("got " + piece.length + " bytes from " + position + " instead of " + wanted);
        }
    }

    /** Where the pieces come from. */
    @FunctionalInterface
    public interface Source {

        /** @param from bytes that lie before the piece */
        byte[] piece(long from, int length);
    }
}

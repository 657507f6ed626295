package kz.dalel.files.virus;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * One exchange with ClamAV's daemon, by its command INSTREAM: pieces, each behind its length, and a length of 0 at the end. Neither
 * kind of socket is ever waited for longer than allowed, which only selectors can promise for both.
 */
final class ClamAvConversation implements AutoCloseable {

    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_ANSWER = 4 * 1024;

    private final SocketChannel channel;
    private final Selector selector;
    private final Duration patience;

    private ClamAvConversation(SocketChannel channel, Selector selector, Duration patience) {
        this.channel = channel;
        this.selector = selector;
        this.patience = patience;
    }

    /** @throws IOException if nobody listens there, or does not take the call in time */
    static ClamAvConversation with(AntivirusSettings settings) throws IOException {
        boolean local = settings.socket() != null;
        SocketAddress address = local
                ? UnixDomainSocketAddress.of(settings.socket())
                : new InetSocketAddress(settings.host(), settings.port());
        if (address instanceof InetSocketAddress internet && internet.isUnresolved()) {
            throw new IOException("unknown host " + settings.host());
        }
        SocketChannel channel = local ? SocketChannel.open(StandardProtocolFamily.UNIX) : SocketChannel.open();
        Selector selector = Selector.open();
        ClamAvConversation conversation = new ClamAvConversation(channel, selector, settings.patience());
        try {
            channel.configureBlocking(false);
            channel.register(selector, 0);
            if (!channel.connect(address)) {
                do {
                    conversation.await(SelectionKey.OP_CONNECT);
                } while (!channel.finishConnect());
            }
            return conversation;
        } catch (IOException | RuntimeException e) {
            conversation.close();
            throw e;
        }
    }

    /** What the daemon says of the content, for example {@code stream: OK}. */
    String scan(InputStream content) throws IOException {
        send(ByteBuffer.wrap(COMMAND));
        byte[] piece = new byte[PIECE];
        for (int length = content.read(piece); length >= 0; length = content.read(piece)) {
            send(ByteBuffer.allocate(Integer.BYTES + length).putInt(length).put(piece, 0, length).flip());
        }
        send(ByteBuffer.allocate(Integer.BYTES));
        return answer();
    }

    private void send(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            if (channel.write(bytes) == 0) {
                await(SelectionKey.OP_WRITE);
            }
        }
    }

    /** Up to the zero byte behind it, or the end. */
    private String answer() throws IOException {
        ByteBuffer answer = ByteBuffer.allocate(LONGEST_ANSWER);
        while (answer.hasRemaining()) {
            int read = channel.read(answer);
            if (read == 0) {
                await(SelectionKey.OP_READ);
            } else if (read < 0 || answer.get(answer.position() - 1) == 0) {
                break;
            }
        }
        return new String(answer.array(), 0, answer.position(), StandardCharsets.UTF_8).replace("\0", "").strip();
    }

    private void await(int readiness) throws IOException {
        channel.keyFor(selector).interestOps(readiness);
        if (selector.select(patience.toMillis()) == 0) {
            throw new SocketTimeoutException("silent for " + patience);
        }
        selector.selectedKeys().clear();
    }

    @Override
    public void close() throws IOException {
        try (selector) {
            channel.close();
        }
    }
}

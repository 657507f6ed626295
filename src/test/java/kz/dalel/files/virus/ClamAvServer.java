package kz.dalel.files.virus;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Takes one file by ClamAV's command INSTREAM and answers with what it was told to answer. */
final class ClamAvServer implements AutoCloseable {

    private static final String COMMAND = "zINSTREAM\0";

    private final ServerSocketChannel channel;
    private final CompletableFuture<byte[]> received;

    private ClamAvServer(ServerSocketChannel channel, String answer) {
        this.channel = channel;
        this.received = answer == null
                ? CompletableFuture.completedFuture(new byte[0])
                : CompletableFuture.supplyAsync(() -> converse(answer));
    }

    static ClamAvServer onPort(String answer) throws IOException {
        return new ClamAvServer(
                ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)), answer);
    }

    static ClamAvServer onSocket(Path path, String answer) throws IOException {
        return new ClamAvServer(
                ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(path)), answer);
    }

    /** Takes the call and never says a word. */
    static ClamAvServer silent() throws IOException {
        return onPort(null);
    }

    AntivirusSettings settings(Duration patience) {
        try {
            if (channel.getLocalAddress() instanceof UnixDomainSocketAddress local) {
                return new AntivirusSettings(null, 0, local.getPath(), patience);
            }
            InetSocketAddress address = (InetSocketAddress) channel.getLocalAddress();
            return new AntivirusSettings(address.getHostString(), address.getPort(), null, patience);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] received() throws ExecutionException, InterruptedException, TimeoutException {
        return received.get(30, TimeUnit.SECONDS);
    }

    private byte[] converse(String answer) {
        try (SocketChannel caller = channel.accept()) {
            DataInputStream in = new DataInputStream(Channels.newInputStream(caller));
            String command = new String(in.readNBytes(COMMAND.length()), StandardCharsets.US_ASCII);
            if (!command.equals(COMMAND)) {
                throw new IllegalStateException("unknown command " + command);
            }
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                content.writeBytes(in.readNBytes(length));
            }
            caller.write(ByteBuffer.wrap((answer + "\0").getBytes(StandardCharsets.UTF_8)));
            return content.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until the port is given back: a thread still waiting for a caller would take one more after the channel is closed. */
    @Override
    public void close() throws IOException {
        channel.close();
        received.handle((content, failure) -> content).join();
    }
}

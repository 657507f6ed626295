package kz.dalel.soak;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The cable between the application and its database: it can be cut, and lead to another port afterwards. */
final class TcpProxy implements AutoCloseable {

    private final ServerSocket door;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private volatile int target;
    private volatile boolean whole = true;

    private TcpProxy(ServerSocket door, int target) {
        this.door = door;
        this.target = target;
    }

    static TcpProxy to(int target) throws IOException {
        TcpProxy proxy = new TcpProxy(new ServerSocket(0, 100, InetAddress.getLoopbackAddress()), target);
        daemon(proxy::accept);
        return proxy;
    }

    int port() {
        return door.getLocalPort();
    }

    /** New connections lead there. */
    void leadTo(int port) {
        target = port;
    }

    /** Ends every connection in the middle of whatever is said, and lets no new one through until {@link #mend}. */
    void cut() {
        whole = false;
        ends.forEach(TcpProxy::close);
        ends.clear();
    }

    void mend() {
        whole = true;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                connect(door.accept());
            } catch (IOException e) {
                // Closed, or nobody answers behind it at present: the caller sees its connection end.
                continue;
            }
        }
    }

    private void connect(Socket caller) throws IOException {
        if (!whole) {
            close(caller);
            return;
        }
        try {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            ends.add(caller);
            ends.add(server);
            daemon(() -> carry(caller, server));
            daemon(() -> carry(server, caller));
        } catch (IOException e) {
            close(caller);
            throw e;
        }
    }

    private void carry(Socket from, Socket into) {
        try (from; into) {
            InputStream in = from.getInputStream();
            OutputStream out = into.getOutputStream();
            byte[] part = new byte[8192];
            for (int length = in.read(part); length >= 0; length = in.read(part)) {
                out.write(part, 0, length);
                out.flush();
            }
        } catch (IOException e) {
            // Either end is gone, and with it the other.
            close(into);
        } finally {
            ends.remove(from);
            ends.remove(into);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }
}

package io.kfctl.host.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** A network cable to a port of this machine, to be pulled in the middle of something. */
final class Cable implements AutoCloseable {
  private final ServerSocket listener;
  private final int target;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final AtomicLong carried = new AtomicLong();
  private volatile boolean cut;

  private Cable(ServerSocket listener, int target) {
    this.listener = listener;
    this.target = target;
  }

  static Cable to(int port) throws IOException {
    Cable cable = new Cable(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), port);
    background(cable::accept);
    return cable;
  }

  int port() {
    return listener.getLocalPort();
  }

  /** How many bytes went through to the server. */
  long carried() {
    return carried.get();
  }

  /** From now on nothing goes through, and neither end is told. */
  void cut() {
    cut = true;
  }

  /** New connections work again; those that were cut stay silent. */
  void mend() {
    sockets.clear();
    cut = false;
  }

  /** Both ends are told that the connection is over. */
  void sever() {
    sockets.forEach(Cable::closeQuietly);
    sockets.clear();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = listener.accept();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
        sockets.add(client);
        sockets.add(server);
        background(() -> carry(client, server, carried));
        background(() -> carry(server, client, new AtomicLong()));
      }
    } catch (IOException e) {
      // closed
    }
  }

  private void carry(Socket from, Socket to, AtomicLong count) {
    byte[] buffer = new byte[64 * 1024];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        if (cut) {
          return; // neither read again nor closed: as if the packets went nowhere
        }
        out.write(buffer, 0, n);
        count.addAndGet(n);
      }
    } catch (IOException e) {
      // severed
    }
    closeQuietly(to);
  }

  private static void background(Runnable work) {
    Thread thread = new Thread(work, "cable");
    thread.setDaemon(true);
    thread.start();
  }

  private static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // closed all the same
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
    sever();
  }
}

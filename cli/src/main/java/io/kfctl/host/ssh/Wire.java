package io.kfctl.host.ssh;

import com.jcraft.jsch.SocketFactory;
import io.kfctl.host.Patience;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketOption;
import jdk.net.ExtendedSocketOptions;

/**
 * The TCP connection under one ssh session. It knows how long nothing has come through, also while
 * jsch hangs in a write to a network that is gone, and can be cut from any thread.
 */
final class Wire implements SocketFactory {
  private static final int BUFFER = 1024 * 1024;

  private final Patience patience;
  private final Socket socket = new Socket();
  private final boolean quickAcknowledge;
  private volatile long heardAt = System.nanoTime();
  private volatile boolean reading;
  private volatile long writingSince;

  Wire(Patience patience) {
    this.patience = patience;
    this.quickAcknowledge = socket.supportedOptions().contains(ExtendedSocketOptions.TCP_QUICKACK);
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    // Left to the system, the receive buffer grows as needed; sending needs a large one at once.
    socket.setSendBufferSize(BUFFER);
    socket.connect(
        new InetSocketAddress(InetAddress.getByName(host), port),
        (int) patience.connect().toMillis());
    return socket;
  }

  @Override
  public InputStream getInputStream(Socket connected) throws IOException {
    return new Incoming(connected.getInputStream());
  }

  @Override
  public OutputStream getOutputStream(Socket connected) throws IOException {
    return new Outgoing(connected.getOutputStream());
  }

  /**
   * Whether nothing has come for longer than a living host keeps silent. Time that this side takes
   * for what has come does not count.
   */
  boolean isDead() {
    long now = System.nanoTime();
    long limit = patience.silence().toNanos();
    long writing = writingSince;
    boolean silent = reading && now - heardAt > limit;
    boolean stuck = writing != 0 && now - writing > limit;
    return silent || stuck || socket.isClosed();
  }

  /** Whether the host took the connection; also true after it ended. */
  boolean wasConnected() {
    return socket.isConnected();
  }

  /** Closes the socket: whoever reads or writes fails at once. */
  void cut() {
    try {
      socket.close();
    } catch (IOException e) {
      // It is closed all the same.
    }
  }

  private final class Incoming extends FilterInputStream {
    Incoming(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (!reading) {
        heardAt = System.nanoTime();
        reading = true;
      }
      int n = super.read(bytes, offset, length);
      reading = false;
      acknowledge();
      return n;
    }

    /**
     * sshd sends small packets and waits for the acknowledgement of the one before, which Linux
     * holds back for 40 ms. The setting does not last, so it is made anew each time.
     */
    private void acknowledge() throws IOException {
      if (quickAcknowledge) {
        SocketOption<Boolean> now = ExtendedSocketOptions.TCP_QUICKACK;
        socket.setOption(now, true);
      }
    }
  }

  private final class Outgoing extends FilterOutputStream {
    Outgoing(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      writingSince = Math.max(1, System.nanoTime());
      out.write(bytes, offset, length);
      writingSince = 0;
    }
  }
}

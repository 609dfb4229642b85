package io.kfctl.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A server that only this machine reaches, in threads that keep no program alive. */
public final class LoopbackServer implements AutoCloseable {
  private static final String ADDRESS = "127.0.0.1";

  private final String name;
  private final ServerSocket socket;

  /** What is done for a client. */
  public interface Service {
    /**
     * @param client closed afterwards
     * @throws IOException when the client has gone
     */
    void serve(Socket client) throws IOException;
  }

  private LoopbackServer(String name, ServerSocket socket) {
    this.name = name;
    this.socket = socket;
  }

  /**
   * Listens on a free port. Nobody is served yet.
   *
   * @param name of its threads
   * @throws IOException when there is no loopback to listen on
   */
  public static LoopbackServer open(String name) throws IOException {
    return new LoopbackServer(name, new ServerSocket(0, 0, InetAddress.getByName(ADDRESS)));
  }

  /** Serves every client that comes until this is closed, each on a thread of its own. */
  public void begin(Service service) {
    inBackground(
        () -> {
          try {
            while (true) {
              Socket client = socket.accept();
              inBackground(() -> serve(client, service));
            }
          } catch (IOException e) {
            // closed: nobody comes any more
          }
        });
  }

  private static void serve(Socket client, Service service) {
    try (client) {
      service.serve(client);
    } catch (IOException e) {
      // the client has gone
    }
  }

  private void inBackground(Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }

  public Endpoint endpoint() {
    return new Endpoint(ADDRESS, socket.getLocalPort());
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}

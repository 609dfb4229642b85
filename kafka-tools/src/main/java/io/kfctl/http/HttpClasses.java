package io.kfctl.http;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import javax.net.SocketFactory;

/**
 * Loads what the first question over HTTP needs, for a program that has to wait for little else.
 */
public final class HttpClasses {
  private static final byte[] ANSWER =
      "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 3\r\n\r\n[0]"
          .getBytes(StandardCharsets.US_ASCII);

  private HttpClasses() {}

  /** Asks a server that is nothing but bytes in memory. Contacts nobody and leaves nothing open. */
  public static void load() {
    HttpSettings nowhere = HttpSettings.of("http://127.0.0.1:1");
    try (JsonHttp http = new JsonHttp("nobody", nowhere, new Sockets())) {
      http.call(JsonRequest.get());
    }
  }

  private static final class AnsweringSocket extends Socket {
    @Override
    public void connect(SocketAddress endpoint, int timeout) {}

    @Override
    public void setSoTimeout(int timeout) {}

    @Override
    public InputStream getInputStream() {
      return new ByteArrayInputStream(ANSWER);
    }

    @Override
    public OutputStream getOutputStream() {
      return OutputStream.nullOutputStream();
    }
  }

  /** OkHttp asks for sockets that it connects itself, and for no others. */
  private static final class Sockets extends SocketFactory {
    @Override
    public Socket createSocket() {
      return new AnsweringSocket();
    }

    @Override
    public Socket createSocket(String host, int port) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress address, int port) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress local, int localPort) {
      throw new UnsupportedOperationException();
    }
  }
}

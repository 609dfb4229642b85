package io.kfctl.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import javax.net.SocketFactory;

/**
 * Sockets over channels: an interruption of the thread that waits for one closes it. A plain socket
 * goes on waiting until its time is up, and Ctrl-C seems to do nothing.
 */
final class InterruptibleSockets extends SocketFactory {
  @Override
  public Socket createSocket() throws IOException {
    return SocketChannel.open().socket();
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return createSocket(InetAddress.getByName(host), port);
  }

  @Override
  public Socket createSocket(InetAddress address, int port) throws IOException {
    return SocketChannel.open(new InetSocketAddress(address, port)).socket();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    return createSocket(InetAddress.getByName(host), port, local, localPort);
  }

  @Override
  public Socket createSocket(InetAddress address, int port, InetAddress local, int localPort)
      throws IOException {
    SocketChannel channel = SocketChannel.open().bind(new InetSocketAddress(local, localPort));
    channel.connect(new InetSocketAddress(address, port));
    return channel.socket();
  }
}

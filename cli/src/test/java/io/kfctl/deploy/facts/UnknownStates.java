package io.kfctl.deploy.facts;

import io.kfctl.host.ServiceManager;
import io.kfctl.host.ServiceState;
import java.io.OutputStream;
import java.util.List;

/** A service manager that knows no states, for facts about everything else. */
final class UnknownStates implements ServiceManager {
  @Override
  public Needs needs() {
    return new Needs("nothing", List.of("sh", "no-such-program"), "");
  }

  @Override
  public String stateScript() {
    return ":";
  }

  @Override
  public List<ServiceState> parseStates(List<String> units, String output) {
    return List.of();
  }

  @Override
  public List<ServiceState> states(List<String> units) {
    throw new AssertionError("only facts are gathered");
  }

  @Override
  public void reload() {
    throw new AssertionError("only facts are gathered");
  }

  @Override
  public void enable(String unit, boolean enabled) {
    throw new AssertionError("only facts are gathered");
  }

  @Override
  public void start(String unit) {
    throw new AssertionError("only facts are gathered");
  }

  @Override
  public void stop(String unit) {
    throw new AssertionError("only facts are gathered");
  }

  @Override
  public void restart(String unit) {
    throw new AssertionError("only facts are gathered");
  }

  @Override
  public void logs(String unit, int lines, boolean follow, OutputStream out) {
    throw new AssertionError("only facts are gathered");
  }
}

package io.kfctl.deploy;

import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.Host;
import io.kfctl.cluster.Role;
import io.kfctl.deploy.health.Health;
import io.kfctl.deploy.health.HealthGate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/** A gate that finds what a test says, look after look; the last answer stays. */
public final class FakeGate implements HealthGate {
  private final Role role;
  private final List<Host> hosts;
  private final Deque<Function<Host, Health>> answers = new ArrayDeque<>();
  private final List<String> asked = new ArrayList<>();
  private String passing = "nothing passes";

  /** Everything is healthy until a test says otherwise. */
  public FakeGate(Cluster cluster, Role role) {
    this.role = role;
    this.hosts = cluster.hostsWith(role);
    this.answers.add(host -> Health.healthy(host, role, "well"));
  }

  /** Every look finds this. */
  FakeGate finds(Function<Host, Health> answer) {
    answers.clear();
    return then(answer);
  }

  /** Looks after those told before find this. */
  FakeGate then(Function<Host, Health> answer) {
    answers.add(answer);
    return this;
  }

  FakeGate finds(Health.Verdict verdict, String detail) {
    return finds(host -> new Health(host, role, verdict, detail, 0));
  }

  /** A service that died with these words need only be started again. */
  FakeGate passes(String lastWords) {
    passing = lastWords;
    return this;
  }

  @Override
  public boolean passesByItself(String lastWords) {
    return lastWords.equals(passing);
  }

  /** What was asked of it: begin, look, prove, close. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public Role role() {
    return role;
  }

  @Override
  public void begin() {
    asked.add("begin");
  }

  @Override
  public List<Health> look() {
    asked.add("look");
    return answer();
  }

  @Override
  public List<Health> prove() {
    asked.add("prove");
    return answer();
  }

  private List<Health> answer() {
    Function<Host, Health> answer = answers.size() > 1 ? answers.remove() : answers.element();
    return hosts.stream().map(answer).toList();
  }

  @Override
  public void close() {
    asked.add("close");
  }
}

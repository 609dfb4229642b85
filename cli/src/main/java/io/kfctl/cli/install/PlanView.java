package io.kfctl.cli.install;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kfctl.cli.output.Details;
import io.kfctl.cli.output.Line;
import io.kfctl.cli.output.Style;
import io.kfctl.deploy.plan.HostPlan;
import io.kfctl.deploy.plan.Plan;
import io.kfctl.deploy.plan.ServiceAction;
import io.kfctl.deploy.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A plan as people and programs read it. */
final class PlanView {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private PlanView() {}

  static Details details(Plan plan) {
    return Details.of(plan.cluster().name())
        .onlyJson("cluster", JSON.textNode(plan.cluster().name()))
        .onlyJson("changes", JSON.numberNode(plan.changes()))
        .onlyJson("stops", actions(plan.stops()))
        .onlyJson("hosts", hosts(plan))
        .onlyJson("starts", actions(plan.starts()))
        .onlyText(lines(plan));
  }

  private static List<Line> lines(Plan plan) {
    List<Line> lines = new ArrayList<>();
    plan.stops().forEach(action -> lines.add(line(action)));
    for (HostPlan host : plan.hosts()) {
      if (!host.steps().isEmpty() || !host.notes().isEmpty()) {
        lines.add(new Line(host.host().name() + " (" + host.host().address() + ")", Style.HEADING));
        host.notes().forEach(note -> lines.add(new Line("  note: " + note, Style.WARNING)));
        host.steps().forEach(step -> add(lines, step));
      }
    }
    plan.starts().forEach(action -> lines.add(line(action)));
    lines.add(Line.of(summary(plan)));
    return lines;
  }

  private static void add(List<Line> lines, Step step) {
    lines.add(Line.of("  " + step.title()));
    for (String line : step.diff()) {
      lines.add(new Line("      " + line, style(line)));
    }
  }

  private static Style style(String diffLine) {
    return switch (diffLine.isEmpty() ? ' ' : diffLine.charAt(0)) {
      case '+' -> Style.GOOD;
      case '-' -> Style.BAD;
      case '@' -> Style.FAINT;
      default -> Style.PLAIN;
    };
  }

  private static Line line(ServiceAction action) {
    return Line.of(action.title() + " on " + action.host().name());
  }

  private static String summary(Plan plan) {
    return switch (plan.changes()) {
      case 0 -> "Nothing to do: every host is as the file says.";
      case 1 -> "1 change.";
      default -> plan.changes() + " changes.";
    };
  }

  private static ArrayNode hosts(Plan plan) {
    ArrayNode hosts = JSON.arrayNode();
    for (HostPlan host : plan.hosts()) {
      ObjectNode object = hosts.addObject();
      object.put("host", host.host().name());
      object.put("address", host.host().address());
      ArrayNode steps = object.putArray("steps");
      host.steps().forEach(step -> steps.add(step(step)));
      ArrayNode notes = object.putArray("notes");
      host.notes().forEach(notes::add);
    }
    return hosts;
  }

  private static ObjectNode step(Step step) {
    ObjectNode object = JSON.objectNode();
    object.put("kind", step.kind().name().toLowerCase(Locale.ROOT));
    object.put("title", step.title());
    object.put("bytes", step.bytes());
    ArrayNode diff = object.putArray("diff");
    step.diff().forEach(diff::add);
    return object;
  }

  private static ArrayNode actions(List<ServiceAction> actions) {
    ArrayNode array = JSON.arrayNode();
    for (ServiceAction action : actions) {
      ObjectNode object = array.addObject();
      object.put("host", action.host().name());
      object.put("service", action.role().roleName());
      object.put("unit", action.role().unit());
      object.put("action", action.verb().word());
    }
    return array;
  }
}

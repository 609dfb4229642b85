package io.kfctl.cli.zookeeper;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.kfctl.cli.output.Cell;
import io.kfctl.cli.output.Details;
import io.kfctl.cli.output.Line;
import io.kfctl.zookeeper.Node;
import io.kfctl.zookeeper.NodeStat;
import java.util.List;
import java.util.Optional;

/** A node of ZooKeeper, as it is shown. */
final class NodeView {
  private NodeView() {}

  /** People get the data alone. */
  static Details data(Node node) {
    Optional<String> text = node.text();
    List<Line> lines =
        text.map(content -> content.lines().map(Line::of).toList())
            .orElseGet(() -> HexDump.of(node.data()).stream().map(Line::of).toList());
    return Details.of(node.path())
        .onlyText(lines)
        .onlyJson("path", Cell.text(node.path()).json())
        .onlyJson("text", Cell.text(text).json())
        .onlyJson("bytes", JsonNodeFactory.instance.binaryNode(node.data()))
        .onlyJson("size", Cell.number(node.stat().size()).json())
        .onlyJson("version", Cell.number(node.stat().version()).json())
        .onlyJson("modified", Cell.time(node.stat().modified()).json());
  }

  static Details stat(String path, NodeStat stat) {
    return Details.of(path)
        .field("path", Cell.text(path))
        .field("created", Cell.time(stat.created()))
        .field("createdZxid", hex(stat.createdZxid()))
        .field("modified", Cell.time(stat.modified()))
        .field("modifiedZxid", hex(stat.modifiedZxid()))
        .field("version", Cell.number(stat.version()))
        .field("childVersion", Cell.number(stat.childVersion()))
        .field("aclVersion", Cell.number(stat.aclVersion()))
        .field(
            "ephemeralOwner",
            stat.ephemeralOwner().isPresent()
                ? hex(stat.ephemeralOwner().getAsLong())
                : Cell.MISSING)
        .field("size", Cell.number(stat.size()))
        .field("children", Cell.number(stat.children()));
  }

  /** As ZooKeeper's own shell and logs write transactions and sessions. */
  private static Cell hex(long id) {
    return Cell.text("0x" + Long.toHexString(id));
  }
}

package io.kfctl.archive.assemble;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** How one archive is made. */
interface Recipe {

  /** The archive's name. */
  String fileName();

  /** The version of the program in it. */
  String version();

  /** Official archives of the same program, any of which makes this one needless. */
  List<String> officialNames();

  /**
   * Writes the archive; the same inputs give the same bytes.
   *
   * @throws io.kfctl.error.UserError when an input cannot be had
   */
  void writeTo(OutputStream out) throws IOException;
}

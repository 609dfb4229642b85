package io.kfctl.render;

import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import io.kfctl.error.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Says what is wrong in which line of a template. A template of the user's is the user's to mend; a
 * fault in kfctl's own is a bug.
 */
final class TemplateErrors {
  private static final String NAMES =
      "templates/README.md lists the names that templates can use; a text such as ${x} that is not "
          + "meant for kfctl is written ${r\"${x}\"}";

  private final Optional<Path> folder;

  TemplateErrors(Optional<Path> folder) {
    this.folder = folder;
  }

  RuntimeException of(String template, IOException e) {
    if (e instanceof ParseException) {
      ParseException parse = (ParseException) e;
      String where = place(parse.getTemplateName(), parse.getLineNumber(), parse.getColumnNumber());
      return error(parse.getTemplateName(), where, parse.getEditorMessage(), "mend it there", e);
    }
    if (e instanceof TemplateNotFoundException) {
      return error(template, describe(template), e.getMessage(), "mend the name", e);
    }
    return UserError.failed(describe(template) + " cannot be read: " + e.getMessage(), "");
  }

  RuntimeException of(String template, TemplateException e) {
    String name = Optional.ofNullable(e.getTemplateSourceName()).orElse(template);
    String where = place(name, orZero(e.getLineNumber()), orZero(e.getColumnNumber()));
    if (e instanceof InvalidReferenceException) {
      String what = "nothing is called " + e.getBlamedExpressionString();
      return error(name, where, what, NAMES, e);
    }
    if (e.getCause() instanceof IOException) {
      return error(name, where, e.getCause().getMessage(), "mend the include", e);
    }
    return error(name, where, e.getMessageWithoutStackTop(), "mend it there", e);
  }

  /** What messages call the template: the user's file, or kfctl's own. */
  String describe(String template) {
    return usersFile(template)
        .map(file -> "template " + file)
        .orElse("kfctl's own template " + template);
  }

  private RuntimeException error(
      String template, String where, String what, String hint, Exception cause) {
    String message = where + ": " + firstLine(what);
    if (usersFile(template).isEmpty()) {
      return new IllegalStateException(message, cause);
    }
    return UserError.usage(message, hint);
  }

  private String place(String template, int line, int column) {
    return "%s, line %d, column %d".formatted(describe(template), line, column);
  }

  private Optional<Path> usersFile(String template) {
    return folder.map(path -> path.resolve(template)).filter(Files::isRegularFile);
  }

  private static int orZero(Integer number) {
    return number == null ? 0 : number;
  }

  private static String firstLine(String message) {
    return message.strip().lines().findFirst().orElse("");
  }
}

package io.kfctl.render;

import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.cache.URLTemplateLoader;
import freemarker.core.PlainTextOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.Version;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The templates: those of the user's folder first, then kfctl's own. They see plain texts, numbers,
 * lists and maps, and can neither make nor call Java objects. Safe for several threads.
 */
final class Templates {
  static final String ENDING = ".ftl";
  private static final Version BEHAVIOR = Configuration.VERSION_2_3_35;
  private static final boolean LINKS_ALLOWED = true;

  private final Configuration configuration;
  private final TemplateErrors errors;

  /**
   * @param folder the user's own templates
   */
  Templates(Optional<Path> folder) {
    folder.ifPresent(TemplateFolder::check);
    this.errors = new TemplateErrors(folder);
    this.configuration = configuration(loader(folder));
  }

  /**
   * @param name for example {@code zookeeper/zoo.cfg}
   * @throws io.kfctl.error.UserError when the user's template is wrong
   */
  String render(String name, Map<String, Object> values) {
    StringWriter text = new StringWriter();
    try {
      configuration.getTemplate(name + ENDING).process(values, text);
    } catch (IOException e) {
      throw errors.of(name + ENDING, e);
    } catch (TemplateException e) {
      throw errors.of(name + ENDING, e);
    }
    return tidy(text.toString());
  }

  /** As the services read it, also where a template was written on Windows. */
  private static String tidy(String text) {
    String tidy = text.replace("\uFEFF", "").replace("\r\n", "\n");
    return tidy.endsWith("\n") ? tidy : tidy + "\n";
  }

  /** What messages call the template: the user's file, or kfctl's own. */
  String describe(String name) {
    return errors.describe(name + ENDING);
  }

  private static Configuration configuration(TemplateLoader loader) {
    Configuration configuration = new Configuration(BEHAVIOR);
    configuration.setTemplateLoader(loader);
    configuration.setDefaultEncoding("UTF-8");
    configuration.setLocalizedLookup(false);
    configuration.setOutputFormat(PlainTextOutputFormat.INSTANCE);
    configuration.setRecognizeStandardFileExtensions(false);
    configuration.setInterpolationSyntax(Configuration.DOLLAR_INTERPOLATION_SYNTAX);
    configuration.setNumberFormat("computer");
    configuration.setBooleanFormat("c");
    configuration.setObjectWrapper(new SimpleObjectWrapper(BEHAVIOR));
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setAttemptExceptionReporter((exception, environment) -> {});
    configuration.setWrapUncheckedExceptions(true);
    return configuration;
  }

  private static TemplateLoader loader(Optional<Path> folder) {
    TemplateLoader own = new OwnTemplates();
    if (folder.isEmpty()) {
      return own;
    }
    try {
      TemplateLoader users = new FileTemplateLoader(folder.get().toFile(), LINKS_ALLOWED);
      return new MultiTemplateLoader(new TemplateLoader[] {users, own});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * kfctl's own, on the class path: units in {@code systemd/}, all others in {@code templates/}.
   */
  private static final class OwnTemplates extends URLTemplateLoader {
    @Override
    protected URL getURL(String name) {
      String resource = name.startsWith("systemd/") ? name : "templates/" + name;
      return Templates.class.getClassLoader().getResource(resource);
    }
  }
}

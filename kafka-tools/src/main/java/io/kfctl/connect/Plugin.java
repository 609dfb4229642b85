package io.kfctl.connect;

import java.util.Optional;

/**
 * A class that the worker loaded.
 *
 * @param type source, sink, converter, header_converter, transformation, predicate
 * @param version where the plugin says one
 */
public record Plugin(String className, String type, Optional<String> version) {}

package io.kfctl.connect;

import java.util.Optional;

/**
 * One key of the configuration of a plugin, as the plugin declares it.
 *
 * @param type STRING, INT, PASSWORD, LIST and so on
 * @param standard what holds when it is not given; empty for a key that must be given, and for one
 *     whose default is nothing
 * @param importance HIGH, MEDIUM or LOW
 */
public record PluginKey(
    String name,
    String type,
    boolean required,
    Optional<String> standard,
    String importance,
    String documentation) {}

package io.kfctl.kafka;

/** A consumer group in a list. */
public record GroupSummary(String name, GroupState state) {}

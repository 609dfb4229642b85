package io.kfctl.cluster;

/** Who runs the programs on the hosts; made there if missing. */
public record ServiceAccount(String user, String group) {}

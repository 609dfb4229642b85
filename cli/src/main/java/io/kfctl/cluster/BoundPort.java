package io.kfctl.cluster;

/**
 * A port that a service takes on its host.
 *
 * @param purpose what the port is for, for example "kafka (JMX)"
 * @param address what it binds; empty or a wildcard for all addresses
 * @param setting where cluster.yaml sets it, for example {@code kafka.jmx.port}, whether it is
 *     written there or a default
 */
public record BoundPort(Role role, String purpose, String address, int port, String setting) {}

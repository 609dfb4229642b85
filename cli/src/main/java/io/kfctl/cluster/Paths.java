package io.kfctl.cluster;

/**
 * Where things lie on the hosts; absolute, without a slash at the end.
 *
 * @param install programs, {@code /opt}
 * @param java JDKs, {@code /usr/local/java}
 * @param data configuration, data and logs of the services, {@code /KFDATA}
 * @param plugins Connect plugins, {@code /opt/kfctl/plugins}
 * @param units systemd units, {@code /etc/systemd/system}
 * @param notes which cluster a host belongs to, {@code /etc/kfctl}
 */
public record Paths(
    String install, String java, String data, String plugins, String units, String notes) {}

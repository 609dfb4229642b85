/**
 * What {@code bin/schema-registry-start} of the stand-in for Confluent's archive runs: Apicurio
 * Registry, and before it a server that answers where Confluent's registry does. Only for tests.
 * These classes travel to hosts in a jar of their own, so they use nothing but the JDK.
 */
package io.kfctl.byhand.registry;

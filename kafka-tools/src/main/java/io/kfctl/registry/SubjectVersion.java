package io.kfctl.registry;

/**
 * One version of a subject.
 *
 * @param version from 1, in the order of registration
 */
public record SubjectVersion(String subject, int version, Schema schema) {}

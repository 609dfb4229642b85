/**
 * The programs that hosts need, as archives in a local directory: which ones a cluster needs, under
 * which names they are accepted, whether they are whole, and how they are made from a Maven
 * repository. Only {@code io.kfctl.archive.assemble} touches the Maven resolver.
 */
package io.kfctl.archive;

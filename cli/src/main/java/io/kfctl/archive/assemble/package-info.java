/**
 * Makes archives with the layout of the official ones out of what a Maven repository holds, and a
 * JDK out of the one that runs kfctl. The only user of the Maven resolver.
 */
package io.kfctl.archive.assemble;

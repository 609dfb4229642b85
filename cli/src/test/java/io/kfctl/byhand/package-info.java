/**
 * What somebody has who followed the tutorial by hand: a host full of forking units, and
 * Confluent's archive. The archive is a stand-in for tests ({@link
 * io.kfctl.byhand.ConfluentStandIn}), the rest is real.
 */
package io.kfctl.byhand;

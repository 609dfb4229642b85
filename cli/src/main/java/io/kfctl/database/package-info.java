/** The ends of the pipeline: the databases that rows come from and go to. */
package io.kfctl.database;

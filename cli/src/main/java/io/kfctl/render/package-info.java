/**
 * From a cluster and one of its hosts to the files and directories that host must have. {@link
 * io.kfctl.render.Renderer} is the door; it reads templates and touches nothing else. The templates
 * themselves lie at the top of the tree, in {@code templates/} and {@code systemd/}.
 */
package io.kfctl.render;

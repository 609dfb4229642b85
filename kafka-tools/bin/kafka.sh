#!/bin/sh
# The kit's script, answered by kfctl. The settings are those of ../config/config.properties, if there is one.
case $0 in */*) bin=${0%/*} ;; *) bin=. ;; esac
. "$bin/kit.sh"

#!/bin/sh
# The kit's script, answered by kfctl. The settings are those of ../config/config.properties, if there is one.
self=$(readlink -f -- "$0")
. "${self%/*}/kit.sh"

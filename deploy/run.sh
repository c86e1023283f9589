#!/usr/bin/env bash
# Runs what aot.sh made, with its flags and the cache that fits; aot.sh puts it beside them under the name run:
#   /opt/puente/run [arguments of Puente]
# It runs the java that made the cache, where that is still there and JAVA names no other one.
# A cache that does not fit (another Java, other files) costs time, never correctness: Java says so and starts without it.
set -euo pipefail
folder=$(cd "$(dirname "$0")" && pwd)
mapfile -t options <"$folder/options"
java=${JAVA:-$(<"$folder/java")}
[ -n "${JAVA:-}" ] || [ -x "$java" ] || java=java
cache=puente.aot
case ${1:-} in ask | evaluate | lint) cache=ask.aot ;; esac
# out of memory it ends with 3 and is started again, rather than going on with half of its threads
exec "$java" "${options[@]}" -XX:+ExitOnOutOfMemoryError -XX:AOTCache="$folder/$cache" -jar "$folder/puente.jar" "$@"

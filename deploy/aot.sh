#!/usr/bin/env bash
# Unpacks the executable jar and makes an AOT cache (JDK 25, JEP 514 and 515) by a short training run, so that Puente starts in a
# fraction of the time and `ask` answers at once:
#   deploy/aot.sh target/puente.jar /opt/puente        then: /opt/puente/run [arguments]
# The cache holds only for the Java, the flags and the files it was made with: make it anew after each upgrade of either.
# JAVA names the java program where it is not the first on the path, and run keeps to it; JAVA_OPTIONS adds flags, the same for
# running, of which the last one counts: -Xmx1g for many more documents, -XX:TieredStopAtLevel=4 for many visitors at once.
set -euo pipefail
jar=${1:?usage: aot.sh JAR FOLDER}
folder=${2:?usage: aot.sh JAR FOLDER}
java=${JAVA:-java}
# a small process that starts soon: a heap that grows when it must and shrinks again, no second compiler, the cache where it was made for
flags='-Xms64m -Xmx256m -Xmn24m -XX:+UseSerialGC -XX:MinHeapFreeRatio=5 -XX:MaxHeapFreeRatio=10 -XX:-ShrinkHeapInSteps
	-XX:SoftRefLRUPolicyMSPerMB=50 -XX:+UseCompactObjectHeaders -XX:TieredStopAtLevel=1
	-XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0'
read -r -d '' -a options <<<"$flags ${JAVA_OPTIONS:-}" || true

version=$("$java" -version 2>&1 | sed -n '1s/[^"]*"\([0-9]*\).*/\1/p')
if [ "${version:-0}" -lt 25 ]; then
	echo "aot.sh: $java is Java ${version:-?}; Java 25 is needed (JAVA=/path/to/java)" >&2
	exit 2
fi
if [ ! -f "$jar" ]; then
	echo "aot.sh: there is no $jar; build it with mvn -DskipTests package" >&2
	exit 2
fi

work=$(mktemp -d)
pid=
ended() {
	if [ -n "$pid" ]; then kill "$pid" 2>/dev/null || true; fi
	rm -rf "$work"
}
trap ended EXIT

mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
app=$folder/puente.jar
cp "$jar" "$work/puente.jar"
"$java" -Djarmode=tools -jar "$work/puente.jar" extract --force --destination "$folder" >/dev/null
install -m 755 "$(dirname "$0")/run.sh" "$folder/run"
printf '%s\n' "${options[@]}" >"$folder/options"
realpath "$(command -v "$java")" >"$folder/java"
rm -f "$folder/puente.aot" "$folder/ask.aot"

# Trains one command line: starts it, waits until it serves, asks, ends it the gentle way; the cache is written on the way out.
train() {
	local cache=$1 port= end=$((SECONDS + 900))
	(cd "$work" && exec "$java" "${options[@]}" -XX:AOTCacheOutput="$cache" -jar "$app" --server.port=0 --puente.data="$work/data") \
		>"$work/out" 2>"$work/err" &
	pid=$!
	until port=$(sed -n 's/.*Open the page: http:\/\/localhost:\([0-9]*\).*/\1/p' "$work/out") && [ -n "$port" ]; do
		if ! kill -0 "$pid" 2>/dev/null || [ "$SECONDS" -gt "$end" ]; then
			echo "aot.sh: the training run did not start: $(tail -n 1 "$work/err")" >&2
			exit 2
		fi
		sleep 0.25
	done
	for question in '¿Cuándo se celebró FIHAV 2025?' '¿Por qué se suspendió FIHAV 2024?' 'تفاهم‌نامهٔ پستی ایران و کوبا کی امضا شد؟' 'capital de Mongolia'; do
		for _ in 1 2 3 4 5; do
			curl -sf "http://localhost:$port/api/ask" -H 'Content-Type: application/json' -d "{\"question\": \"$question\"}" >/dev/null
		done
	done
	curl -sf "http://localhost:$port/" >/dev/null
	curl -sf "http://localhost:$port/documents" >/dev/null
	kill "$pid"
	wait "$pid" || true
	pid=
}

train "$folder/puente.aot"
# the command in the terminal loads other classes than the server: a cache of its own
(cd "$work" && "$java" "${options[@]}" -XX:AOTCacheOutput="$folder/ask.aot" -jar "$app" ask '¿Cuándo se celebró FIHAV 2025?') \
	>"$work/out" 2>"$work/err" || { tail -n 1 "$work/err" >&2; exit 2; }
for cache in puente.aot ask.aot; do
	[ -s "$folder/$cache" ] || { echo "aot.sh: no $cache was written: $(tail -n 1 "$work/err")" >&2; exit 2; }
done
echo "$folder is ready: $folder/run"

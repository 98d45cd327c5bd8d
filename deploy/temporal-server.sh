#!/bin/sh
# Starts the Temporal server of docker-compose.yml on the address of its container.
set -eu

TEMPORAL_BIND_ADDRESS=${TEMPORAL_BIND_ADDRESS:-0.0.0.0}
TEMPORAL_BROADCAST_ADDRESS=${TEMPORAL_BROADCAST_ADDRESS:-$(hostname -i | cut -d ' ' -f 1)}
export TEMPORAL_BIND_ADDRESS TEMPORAL_BROADCAST_ADDRESS

exec temporal-server --config-file "${TEMPORAL_CONFIG:-/etc/temporal/temporal.yaml.template}" --allow-no-auth start

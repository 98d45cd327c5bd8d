#!/bin/sh
# Creates the two databases of the Temporal server and brings their schemas up to its version. May be run
# again at any time: what is there already is kept.
set -eu

SCHEMAS=${TEMPORAL_SCHEMAS:-/etc/temporal/schema}

prepare_database() {
  export SQL_DATABASE="$1"
  temporal-sql-tool create
  if ! temporal-sql-tool update-schema -d "$SCHEMAS/$2/versioned"; then
    temporal-sql-tool setup-schema -v 0.0
    temporal-sql-tool update-schema -d "$SCHEMAS/$2/versioned"
  fi
}

prepare_database temporal temporal
prepare_database temporal_visibility visibility

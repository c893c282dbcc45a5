#!/bin/sh
# The owner makes the tables; the service uses them, and of the audit log it may only read and add.
set -eu
psql -v ON_ERROR_STOP=1 -v owner="$INGEST_OWNER_PASSWORD" -v service="$INGEST_SERVICE_PASSWORD" \
    --username "$POSTGRES_USER" --dbname postgres <<'SQL'
create role ingest login password :'owner';
create role ingest_service login password :'service';
create database ingest owner ingest;
revoke all on database ingest from public;
grant connect on database ingest to ingest_service;
SQL

-- How many requests each caller has left. Unlogged: after a crash of PostgreSQL everybody has all of them again.
create unlogged table ingest.request_quota (
    caller     text   not null constraint request_quota_pk primary key,
    state      bytea,
    expires_at bigint
);

create index request_quota_over on ingest.request_quota (expires_at);

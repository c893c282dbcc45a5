-- Events on their way to the log, written in the transaction of the change they tell of.
-- A number is drawn while the article's row is locked: for one article, numbers grow in the order of its versions.
create sequence ingest.outbox_sequence;

create table ingest.outbox (
    sequence        bigint      not null constraint outbox_pk primary key,
    key             text        not null,
    headers         jsonb       not null,
    body            bytea,                -- null erases the article for good
    saved_at        timestamptz not null,
    refused_because text                  -- the log will never take this record: a person must look at it
);

create function ingest.announce_outbox() returns trigger language plpgsql as $$
begin
    perform pg_notify('ingest_outbox', '');
    return null;
end $$;

create trigger outbox_announced after insert on ingest.outbox
    for each statement execute function ingest.announce_outbox();

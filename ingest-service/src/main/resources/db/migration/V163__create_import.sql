-- A file of articles on its way in. It is resumed from this row, by any instance: what a batch of rows became and how far
-- the file is read are one transaction.
create table ingest.import (
    id           text        not null constraint import_pk primary key,
    file_name    text        not null,
    file_digest  text        not null,  -- of the file and of how it is to be read: the same again is the same import
    file_bytes   bigint      not null,
    received     bigint      not null,  -- bytes that are here
    form         text        not null,
    site         text        not null,
    language     text        not null,
    encoding     text        not null,
    mapping      text        not null,
    state        text        not null constraint import_state_known
                             check (state in ('RECEIVING', 'RUNNING', 'STOPPED', 'DONE', 'FAILED')),
    asked_by     text        not null,
    asked_at     timestamptz not null,
    ended_at     timestamptz,
    failed_because text,                -- a word of ours; the detail is the file's
    failed_detail  text,
    row_count    bigint      not null default 0,
    read_bytes   bigint      not null default 0,
    created      bigint      not null default 0,
    changed      bigint      not null default 0,
    unchanged    bigint      not null default 0,
    refused      bigint      not null default 0,
    worked_ms    bigint      not null default 0,
    worker       text,                  -- who reads it, and until when nobody else does
    lease_until  timestamptz
);

create index import_newest_first on ingest.import (asked_at desc, id);
create index import_to_be_read on ingest.import (asked_at) where state = 'RUNNING';
create index import_by_file on ingest.import (file_digest);

-- The file itself, until it is read.
create table ingest.import_part (
    import_id text   not null constraint import_part_of_import references ingest.import on delete cascade,
    starts_at bigint not null,
    bytes     bytea  not null,
    constraint import_part_pk primary key (import_id, starts_at)
);

alter table ingest.import_part alter column bytes set storage external;

-- Every row that stayed away, and why.
create table ingest.import_refusal (
    import_id text    not null constraint import_refusal_of_import references ingest.import on delete cascade,
    row       bigint  not null,
    problem   integer not null,
    line      bigint  not null,
    name      text    not null,
    field     text    not null,
    fault     text    not null,
    bound     integer not null,
    detail    text    not null,
    constraint import_refusal_pk primary key (import_id, row, problem)
);

-- Which article came from where. Digests alone: of an article that was erased nothing can be read here, and it does not
-- come back.
create table ingest.brought_article (
    identity     text   not null constraint brought_article_pk primary key,
    article_id   text   not null,
    fingerprint  text   not null,
    version      bigint not null,
    last_seen_in text   not null
);

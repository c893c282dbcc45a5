-- The article as its writers see it: the draft, and what the public was last shown.
create table ingest.article (
    id           text        not null constraint article_pk primary key,
    revision     bigint      not null,  -- grows with every saved change; the ETag
    state        text        not null constraint article_state_known check (state in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    category     text        not null,
    topics       text[]      not null,
    region       text,
    priority     text        not null constraint article_priority_known check (priority in ('BREAKING', 'NORMAL')),
    source       jsonb       not null,  -- by language
    authors      text[]      not null,
    draft_digest text        not null,
    publication  jsonb,                 -- version, major version, times, digest, headlines and slugs
    created_at   timestamptz not null,
    created_by   text        not null,
    changed_at   timestamptz not null,
    changed_by   text        not null,
    constraint article_public_once_published check ((state = 'DRAFT') = (publication is null))
);

create index article_newest_first on ingest.article (changed_at desc, id);
create index article_newest_first_by_state on ingest.article (state, changed_at desc, id);

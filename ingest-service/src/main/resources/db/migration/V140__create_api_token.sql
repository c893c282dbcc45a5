-- What people's programs sign in with. Of each the table knows a digest: a copy of the database opens nothing.
create table ingest.api_token (
    id           bigint      generated always as identity constraint api_token_pk primary key,
    owner        text        not null constraint api_token_of_person references ingest.editor on delete cascade,
    name         text        not null,
    scopes       text[]      not null,
    digest       text        not null constraint api_token_digest unique,
    made_at      timestamptz not null,
    expires_at   timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz,
    constraint api_token_ends check (expires_at <= made_at + interval '366 days')
);

create index api_token_of_owner on ingest.api_token (owner, id);

-- Through which program somebody did it; null by hand.
alter table ingest.article_revision add column saved_with text;
alter table ingest.article_version add column published_with text;

-- Until when the public shall not see what is written now; a schedule is another thing.
alter table ingest.article add column embargo_until timestamptz;

-- Who may read it before. The link's secret is known to its reader alone; it ends with the embargo.
create table ingest.article_preview (
    id           bigint      generated always as identity constraint article_preview_pk primary key,
    article_id   text        not null constraint article_preview_of_article references ingest.article on delete cascade,
    token_digest text        not null constraint article_preview_token unique,
    reader       text        not null,
    made_by      text        not null,
    made_at      timestamptz not null,
    revoked_at   timestamptz
);

create index article_preview_in_order on ingest.article_preview (article_id, id);

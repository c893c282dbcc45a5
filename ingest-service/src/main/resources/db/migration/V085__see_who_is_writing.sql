-- Who has an article open to write, as of their last sign of life.
create table ingest.article_presence (
    article_id text        not null constraint article_presence_of_article references ingest.article on delete cascade,
    email      text        not null,
    name       text        not null,
    since      timestamptz not null,
    seen_at    timestamptz not null,
    constraint article_presence_pk primary key (article_id, email)
);

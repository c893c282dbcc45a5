-- What somebody typed and has not saved yet, so that a closed window or a broken computer loses nothing.
-- One row for each person and article; without an article it is one that does not exist yet.
create table ingest.unsaved_text (
    person     text        not null constraint unsaved_text_of_person references ingest.editor on delete cascade,
    article_id text        constraint unsaved_text_of_article references ingest.article on delete cascade,
    fields     jsonb       not null,
    kept_at    timestamptz not null,
    constraint unsaved_text_once unique nulls not distinct (person, article_id)
);

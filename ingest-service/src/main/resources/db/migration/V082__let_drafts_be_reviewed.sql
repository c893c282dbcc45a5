-- Where the working draft stands, apart from what the public sees, and whose work it is.
alter table ingest.article
    add column stage text not null default 'WRITING' constraint article_stage_known
        check (stage in ('WRITING', 'IN_REVIEW', 'RETURNED', 'SCHEDULED', 'SCHEDULE_FAILED')),
    add column written_by text[] not null default '{}';  -- who changed the draft since it was last public

update ingest.article
set written_by = case
    when state = 'DRAFT' and created_by <> changed_by then array[created_by, changed_by]
    when state = 'DRAFT' then array[created_by]
    when draft_digest is distinct from publication ->> 'digest' then array[changed_by]
    else '{}' end;

alter table ingest.article alter column stage drop default, alter column written_by drop default;

create index article_newest_first_by_stage on ingest.article (stage, changed_at desc, id);

-- Why somebody published against a rule that protects the public; null as usual.
alter table ingest.article_version add column forced_because text;

-- What its writers and editors tell each other about an article.
create table ingest.article_note (
    id         bigint      generated always as identity constraint article_note_pk primary key,
    article_id text        not null constraint article_note_of_article references ingest.article on delete cascade,
    kind       text        not null,
    text       text        not null,
    written_by text        not null,
    written_at timestamptz not null
);

create index article_note_in_order on ingest.article_note (article_id, id);

alter table ingest.editor drop constraint editor_role_known;
alter table ingest.editor add constraint editor_role_known check (role in ('WRITER', 'EDITOR', 'ADMIN'));

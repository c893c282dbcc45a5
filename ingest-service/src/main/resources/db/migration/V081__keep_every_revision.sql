-- Every revision of a draft, with what was done to the article by it. Rows are written once.
create table ingest.article_revision (
    article_id text        not null constraint article_revision_of_article references ingest.article on delete cascade,
    revision   bigint      not null,
    deed       text        not null,
    version    bigint      not null,  -- of what was public after it; 0 if nothing ever was
    draft      jsonb       not null,
    saved_by   text        not null,
    saved_at   timestamptz not null,
    constraint article_revision_pk primary key (article_id, revision)
);

create function ingest.refuse_change_of_revision() returns trigger language plpgsql as $$
begin
    raise exception 'revision % of article % is history and stays as it is', old.revision, old.article_id;
end $$;

create trigger article_revision_is_history before update on ingest.article_revision
    for each row execute function ingest.refuse_change_of_revision();

-- Of the articles that are there already, the latest revision is all that is known.
insert into ingest.article_revision (article_id, revision, deed, version, draft, saved_by, saved_at)
select a.id, a.revision, case when a.revision = 1 then 'WRITTEN' else 'CHANGED' end,
    coalesce((a.publication ->> 'version')::bigint, 0),
    jsonb_build_object(
        'category', a.category, 'topics', to_jsonb(a.topics), 'region', a.region, 'priority', a.priority,
        'source', a.source, 'authors', to_jsonb(a.authors),
        'languages', (select coalesce(jsonb_object_agg(t.language, jsonb_build_object(
                'title', t.title, 'summary', t.summary, 'body', t.body, 'machineMade', t.machine_made)), '{}')
            from ingest.article_translation t where t.article_id = a.id)),
    a.changed_by, a.changed_at
from ingest.article a;

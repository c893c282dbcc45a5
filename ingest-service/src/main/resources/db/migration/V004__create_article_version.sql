-- Every state the public was ever shown. Rows are written once.
create table ingest.article_version (
    article_id   text        not null constraint article_version_of_article references ingest.article,
    version      bigint      not null,
    event_type   text        not null,
    published_at timestamptz not null,
    published_by text        not null,
    state        jsonb       not null,
    constraint article_version_pk primary key (article_id, version)
);

create function ingest.refuse_change_of_version() returns trigger language plpgsql as $$
begin
    raise exception 'version % of article % is history and stays as it is', old.version, old.article_id;
end $$;

create trigger article_version_is_history before update on ingest.article_version
    for each row execute function ingest.refuse_change_of_version();

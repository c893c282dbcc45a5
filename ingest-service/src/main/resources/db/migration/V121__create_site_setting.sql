-- The site's settings as they are, one row each, and every one that ever was.
create table ingest.site_setting (
    key        text        not null constraint site_setting_pk primary key,
    version    bigint      not null constraint site_setting_version_positive check (version >= 1),
    value      jsonb       not null,
    changed_at timestamptz not null,
    changed_by text                  -- null: as the service was configured when it first started
);

create table ingest.site_setting_version (
    key        text        not null,
    version    bigint      not null,
    value      jsonb       not null,
    changed_at timestamptz not null,
    changed_by text,
    constraint site_setting_version_pk primary key (key, version)
);

create function ingest.refuse_change_of_setting_version() returns trigger language plpgsql as $$
begin
    raise exception 'version % of setting % is history and stays as it is', old.version, old.key;
end $$;

create trigger site_setting_version_is_history before update or delete on ingest.site_setting_version
    for each row execute function ingest.refuse_change_of_setting_version();

-- Whether any article is filed under a category
create index article_by_category on ingest.article (category);

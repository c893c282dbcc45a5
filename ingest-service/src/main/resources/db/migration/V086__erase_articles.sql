-- What remains of an article that the law demands to be forgotten: that it was erased, and no word of it.
create table ingest.erasure (
    article_id text        not null constraint erasure_pk primary key,
    erased_at  timestamptz not null,
    erased_by  text        not null,
    reason     text        not null
);

-- With its article, everything about it goes.
alter table ingest.article_translation
    drop constraint article_translation_of_article,
    add constraint article_translation_of_article foreign key (article_id) references ingest.article on delete cascade;
alter table ingest.article_version
    drop constraint article_version_of_article,
    add constraint article_version_of_article foreign key (article_id) references ingest.article on delete cascade;

-- An id is given once, also to what is no longer there.
create function ingest.refuse_erased_id() returns trigger language plpgsql as $$
begin
    if exists (select from ingest.erasure where article_id = new.id) then
        raise exception 'article % was erased, and its id is not given again', new.id;
    end if;
    return new;
end $$;

create trigger article_id_is_given_once before insert on ingest.article
    for each row execute function ingest.refuse_erased_id();

-- The answer to each request of the last day that came with an Idempotency-Key and was done, written in the deed's
-- own transaction: one is there exactly if the other is.
create table ingest.kept_answer (
    person      text        not null,
    key         text        not null,
    fingerprint text        not null,  -- of the request
    address     text        not null,
    status      int         not null,
    headers     jsonb       not null,
    body        bytea       not null,
    kept_until  timestamptz not null,
    constraint kept_answer_pk primary key (person, key)
);

create index kept_answer_over on ingest.kept_answer (kept_until);

-- What is erased stands in no answer either.
create function ingest.forget_answers_about_article() returns trigger language plpgsql as $$
begin
    delete from ingest.kept_answer
    where address like '/desk/api/articles/' || old.id || '/%'
       or headers ->> 'Location' = '/desk/api/articles/' || old.id;
    return null;
end $$;

create trigger article_answers_forgotten after delete on ingest.article
    for each row execute function ingest.forget_answers_about_article();

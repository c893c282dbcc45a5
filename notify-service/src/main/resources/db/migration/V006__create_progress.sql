-- What editors shall hear of each version: how many it is told to, and how far that has come.
create table progress (
    article_id text not null,
    version bigint not null,
    decided_at timestamptz not null,
    sequence bigint not null default 0,
    told_at timestamptz,
    constraint progress_pk primary key (article_id, version)
);
comment on column progress.sequence is 'of the last account that was made to be told';

-- A mark for each time there is something new to tell. Not a column of progress: deliveries of one version end side by side,
-- and would wait for each other's transactions at its one row.
create table progress_due (
    id bigint generated always as identity constraint progress_due_pk primary key,
    article_id text not null,
    version bigint not null
);

create function mark_progress() returns trigger language plpgsql as $$
begin
    insert into progress_due (article_id, version)
    select progress.article_id, progress.version
    from decision
    join progress on progress.article_id = decision.article_id and progress.version = decision.version
    where decision.article_id = new.article_id and decision.major_version = new.major_version;
    return null;
end $$;

-- In the transaction of each outcome, whoever notes it
create trigger delivery_ended after update of status on delivery
    for each row when (new.article_id is not null and old.status is distinct from new.status
        and new.status not in ('PENDING', 'SENDING'))
    execute function mark_progress();

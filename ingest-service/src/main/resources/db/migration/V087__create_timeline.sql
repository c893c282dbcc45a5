-- What became of each version behind the outbox: where it stands in the log, and what the other services told of it.
create table ingest.timeline (
    article_id          text   not null,
    version             bigint not null,
    log_partition       integer,
    log_offset          bigint,
    logged_at           timestamptz,
    searchable_at       timestamptz,
    deliveries_sequence bigint,
    deliveries          jsonb,  -- the account with that number
    constraint timeline_pk primary key (article_id, version),
    constraint timeline_of_version foreign key (article_id, version)
        references ingest.article_version on delete cascade
);

-- Whoever watches an article hears of its changes; in a flood, everybody is called once and not for each.
create function ingest.announce_timeline() returns trigger language plpgsql as $$
begin
    if (select count(*) from changed) > 50 then
        perform pg_notify('ingest_timeline', '');
    else
        perform pg_notify('ingest_timeline', article_id) from changed;
    end if;
    return null;
end $$;

create trigger timeline_begun after insert on ingest.timeline
    referencing new table as changed for each statement execute function ingest.announce_timeline();
create trigger timeline_moved after update on ingest.timeline
    referencing new table as changed for each statement execute function ingest.announce_timeline();

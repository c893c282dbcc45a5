-- Who did what to what, from where and when. Rows are added, and nothing else: the service's own role may not do more
-- (db/rights), and the owner does not do it by mistake.
create table ingest.audit (
    id      bigint      generated always as identity constraint audit_pk primary key,
    at      timestamptz not null,
    who     text        not null,  -- an e-mail address; empty: the service itself, or somebody who is nobody
    act     text        not null,
    what    text        not null,  -- an article's id, a person's address; may be empty
    detail  jsonb       not null,
    network text        not null,  -- as the front door names it; empty: nobody asked, but the clock
    door    text        not null,
    trace   text                   -- the W3C trace context of the request
);

create index audit_of_person on ingest.audit (who, id);
create index audit_of_thing on ingest.audit (what, id);
create index audit_of_act on ingest.audit (act, id);
create index audit_in_time on ingest.audit (at);

create function ingest.refuse_change_of_audit() returns trigger language plpgsql as $$
begin
    raise exception 'the audit log is added to, and never changed';
end $$;

create trigger audit_stays before update or delete on ingest.audit
    for each row execute function ingest.refuse_change_of_audit();
create trigger audit_stays_whole before truncate on ingest.audit
    for each statement execute function ingest.refuse_change_of_audit();

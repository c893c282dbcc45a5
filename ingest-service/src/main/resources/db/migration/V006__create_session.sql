-- Who is signed in, and the tokens of the forms they have open. The columns are Spring Session's; times are its milliseconds.
create table ingest.desk_session (
    primary_id            text   not null constraint desk_session_pk primary key,
    session_id            text   not null constraint desk_session_id_unique unique,  -- the digest of what the browser keeps
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int    not null,
    expiry_time           bigint not null,
    principal_name        text
);

create index desk_session_expires on ingest.desk_session (expiry_time);
create index desk_session_of_editor on ingest.desk_session (principal_name);

create table ingest.desk_session_attributes (
    session_primary_id text  not null constraint desk_session_attributes_of_session
                       references ingest.desk_session on delete cascade,
    attribute_name     text  not null,
    attribute_bytes    bytea not null,
    constraint desk_session_attributes_pk primary key (session_primary_id, attribute_name)
);

-- A removed person, a new password and another role count at once: who they were signed in as is no longer true.
create function ingest.end_sessions_of_editor() returns trigger language plpgsql as $$
begin
    delete from ingest.desk_session where principal_name = old.email;
    return null;
end $$;

create trigger editor_changed after update or delete on ingest.editor
    for each row execute function ingest.end_sessions_of_editor();

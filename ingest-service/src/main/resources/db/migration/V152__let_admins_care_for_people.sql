-- People come by an invitation and go without being forgotten: what they did still has their name.
alter table ingest.editor
    add column active          boolean     not null default true,
    add column password_set_at timestamptz not null default now(),
    alter column password_hash drop not null;  -- invited, or known to another sign-in only

-- A better hash of the same password ends no session; a new password, another role or name and the end of the work do.
drop trigger editor_changed on ingest.editor;
create trigger editor_changed after update on ingest.editor for each row
    when ((old.email, old.name, old.role, old.active, old.password_set_at)
        is distinct from (new.email, new.name, new.role, new.active, new.password_set_at))
    execute function ingest.end_sessions_of_editor();
create trigger editor_removed after delete on ingest.editor for each row
    execute function ingest.end_sessions_of_editor();

-- A link with which somebody sets a password, once. Its secret is known to its reader alone.
create table ingest.password_link (
    token_digest text        not null constraint password_link_pk primary key,
    person       text        not null constraint password_link_of_person references ingest.editor on delete cascade
                             constraint password_link_one_for_each unique,
    made_by      text        not null,
    until        timestamptz not null
);

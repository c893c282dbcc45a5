-- The people who may sign in at the desk.
create table ingest.editor (
    email         text        not null constraint editor_pk primary key,
    name          text        not null,
    password_hash text        not null,
    role          text        not null constraint editor_role_known check (role in ('WRITER', 'EDITOR')),
    created_at    timestamptz not null default now(),
    constraint editor_email_lower_case check (email = lower(email))
);

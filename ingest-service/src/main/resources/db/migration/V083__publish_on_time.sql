-- When an article shall be published by itself. A schedule belongs to one revision: another one makes it nothing.
create table ingest.article_schedule (
    article_id     text        not null constraint article_schedule_pk primary key
                               constraint article_schedule_of_article references ingest.article on delete cascade,
    revision       bigint      not null,
    due_at         timestamptz not null,
    significance   text,                 -- of a correction
    note           jsonb       not null, -- by language
    forced_because text,
    scheduled_by   text        not null,
    scheduled_at   timestamptz not null,
    failed_because text                  -- set when its time came and it could not be published
);

-- db-scheduler's own table: what wakes an instance. Losing a row is the only thing that would matter; repeating one is not.
create table ingest.scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    constraint scheduled_tasks_pk primary key (task_name, task_instance)
);

create index scheduled_tasks_due on ingest.scheduled_tasks (execution_time);
create index scheduled_tasks_alive on ingest.scheduled_tasks (last_heartbeat);

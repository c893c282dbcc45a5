-- What readers look for, as instances of index-service counted it: by day, and nothing of who asked.
create table ingest.search_count (
    form     text   not null, -- in which all spellings are the same
    outcome  text   not null constraint search_count_outcome check (outcome in ('FOUND', 'NOTHING')),
    day      date   not null, -- in Tashkent
    instance text   not null,
    words    text   not null, -- as they were mostly typed
    language text   not null, -- of the pages on which they were
    readers  bigint not null constraint search_count_readers_positive check (readers >= 1),
    constraint search_count_pk primary key (form, outcome, day, instance)
);

create index search_count_by_day on ingest.search_count (outcome, day);

-- What editors no longer want to see, or others to be shown
create table ingest.hidden_search (
    form      text        not null constraint hidden_search_pk primary key,
    words     text        not null,
    language  text        not null,
    hidden_by text        not null,
    hidden_at timestamptz not null
);

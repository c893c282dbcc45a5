-- Written one transaction after the other, so that a reader who saw number n has seen every smaller one.
create table live_event (
    id bigint generated always as identity constraint live_event_pk primary key,
    article_id text not null,
    version bigint not null,
    kind text not null,
    category text,
    happened_at timestamptz not null,
    recorded_at timestamptz not null,
    languages jsonb not null,
    texts jsonb,
    constraint live_event_kind_known check (kind in ('published', 'corrected', 'withdrawn', 'erased'))
);
comment on column live_event.texts is 'what a search of the stream looks at';
create index live_event_by_article on live_event (article_id, id);
create index live_event_by_age on live_event (recorded_at);

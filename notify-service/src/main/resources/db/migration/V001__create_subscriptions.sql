-- Equal searches are stored once and matched once, however many people ask for them.
create table saved_search (
    id bigint generated always as identity constraint saved_search_pk primary key,
    q text not null,
    language text,
    category text,
    changed_xid xid8 not null default pg_current_xact_id(),
    constraint saved_search_language_known check (language in ('uz-Latn', 'uz-Cyrl', 'ru', 'en')),
    constraint saved_search_unique unique nulls not distinct (q, language, category)
);
comment on column saved_search.q is 'the canonical form of the query: equal searches have equal text';
comment on column saved_search.changed_xid is 'the last transaction that may have changed whether anyone wants this search';
create index saved_search_by_change on saved_search (changed_xid);

create table subscription (
    id bigint generated always as identity constraint subscription_pk primary key,
    saved_search_id bigint not null constraint subscription_saved_search_fk references saved_search,
    email text,
    wording text not null,
    alert_language text not null,
    status text not null default 'PENDING',
    unsubscribe_token text not null constraint subscription_unsubscribe_token_unique unique,
    created_at timestamptz not null,
    confirmed_at timestamptz,
    unsubscribed_at timestamptz,
    constraint subscription_alert_language_known check (alert_language in ('uz-Latn', 'uz-Cyrl', 'ru', 'en')),
    constraint subscription_status_known check (status in ('PENDING', 'CONFIRMED', 'UNSUBSCRIBED')),
    constraint subscription_confirmed check (status <> 'CONFIRMED' or confirmed_at is not null),
    constraint subscription_address_forgotten check ((status = 'UNSUBSCRIBED') = (email is null))
);
comment on column subscription.wording is 'the search as its subscriber wrote it';
comment on column subscription.email is 'forgotten when its owner unsubscribes';
create unique index subscription_unique on subscription (lower(email), saved_search_id);
create index subscription_by_saved_search on subscription (saved_search_id);

-- The link itself is known to nobody but the mail that carries it.
create table confirmation (
    token_hash bytea constraint confirmation_pk primary key,
    subscription_id bigint not null constraint confirmation_subscription_fk references subscription on delete cascade,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz
);
create index confirmation_by_subscription on confirmation (subscription_id);

create table network_requests (
    network text not null,
    hour timestamptz not null,
    requests integer not null,
    constraint network_requests_pk primary key (network, hour)
);

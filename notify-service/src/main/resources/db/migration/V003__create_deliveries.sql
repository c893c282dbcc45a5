-- The only buffer behind the listener: a mail is a row here before the first byte of it is sent.
create table delivery (
    id uuid constraint delivery_pk primary key default gen_random_uuid(),
    kind text not null,
    subscription_id bigint not null constraint delivery_subscription_fk references subscription on delete cascade,
    article_id text,
    major_version bigint,
    urgency smallint not null,
    status text not null default 'PENDING',
    created_at timestamptz not null,
    due_at timestamptz not null,
    attempts integer not null default 0,
    claimed_by text,
    finished_at timestamptz,
    reason text,
    token text,
    constraint delivery_unique unique (subscription_id, article_id, major_version),
    constraint delivery_decision_fk foreign key (article_id, major_version) references decision,
    constraint delivery_kind_known check (kind in ('ALERT', 'CONFIRMATION', 'REMINDER')),
    constraint delivery_alert_has_article check ((kind = 'ALERT') = (article_id is not null and major_version is not null)),
    constraint delivery_status_known check (status in ('PENDING', 'SENDING', 'SENT', 'EXCLUDED', 'FAILED', 'GIVEN_UP')),
    constraint delivery_finished check ((status in ('PENDING', 'SENDING')) = (finished_at is null))
);
comment on column delivery.urgency is '0 breaking news, 1 an answer to a person who waits, 2 news';
comment on column delivery.due_at is 'when it may be tried; while SENDING: when the claim lapses';
comment on column delivery.reason is 'the answer of the channel, or why it was not sent';
comment on column delivery.token is 'the secret that the mail carries, kept only until the mail is sent';
create index delivery_open on delivery (urgency, due_at) where status in ('PENDING', 'SENDING');
create index delivery_by_article on delivery (article_id, major_version);

-- candidates = delivered + excluded + failed + pending, for each version that alerts
create view delivery_account as
select d.article_id,
       d.major_version,
       d.kind,
       d.decided_at,
       d.candidates,
       counted.delivered,
       counted.excluded + d.excluded_too_old + d.excluded_confirmed_later as excluded,
       counted.failed,
       counted.pending,
       d.candidates = counted.delivered + counted.excluded + d.excluded_too_old + d.excluded_confirmed_later
           + counted.failed + counted.pending as balanced
from decision d
cross join lateral (
    select count(*) filter (where status = 'SENT') as delivered,
           count(*) filter (where status = 'EXCLUDED') as excluded,
           count(*) filter (where status in ('FAILED', 'GIVEN_UP')) as failed,
           count(*) filter (where status in ('PENDING', 'SENDING')) as pending
    from delivery
    where delivery.article_id = d.article_id and delivery.major_version = d.major_version
) counted;

-- What is known of an article: everything of this version or an older one has been dealt with.
create table article (
    article_id text constraint article_pk primary key,
    version bigint not null default 0,
    major_version bigint not null default 0,
    erased_at timestamptz
);
comment on column article.major_version is 'the newest version of which it was decided whom to tell';

-- One row for each version that alerts: what is told, and how many should hear it.
create table decision (
    article_id text not null constraint decision_article_fk references article,
    major_version bigint not null,
    version bigint not null,
    kind text not null,
    urgent boolean not null,
    content jsonb,
    major_published_at timestamptz not null,
    decided_at timestamptz not null,
    candidates integer not null default 0,
    excluded_too_old integer not null default 0,
    excluded_confirmed_later integer not null default 0,
    constraint decision_pk primary key (article_id, major_version),
    constraint decision_kind_known check (kind in ('PUBLISHED', 'CORRECTED', 'WITHDRAWN'))
);
comment on column decision.content is 'titles, summaries, links and notes by language; null once the article was erased';

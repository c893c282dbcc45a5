-- Pictures and files that somebody uploaded. What is stored of one lies in the media store under its id.
create table ingest.media (
    id          text        not null constraint media_pk primary key
                            constraint media_id_is_a_sha256 check (id ~ '^[0-9a-f]{64}$'),
    state       text        not null constraint media_state_known check (state in ('ARRIVING', 'KEPT', 'LEAVING')),
    name        text        not null,
    bytes       bigint      not null,
    format      text        constraint media_format_known check (format in ('JPEG', 'PNG', 'PDF')),
    width       integer,    -- of the largest rendition
    height      integer,
    uploaded_at timestamptz not null,
    uploaded_by text        not null,
    constraint media_is_known_once_kept check (state <> 'KEPT' or (format is not null and width is not null and height is not null))
);

create index media_coming_and_going on ingest.media (state) where state <> 'KEPT';

-- Which articles hold one, in any of their revisions.
create table ingest.article_media (
    article_id  text not null constraint article_media_of_article references ingest.article on delete cascade,
    media_id    text not null constraint article_media_of_media references ingest.media,
    focus       text not null,  -- the focal point in the latest draft that has it, in hundredths
    shown_focus text,           -- the same in what the public sees; null if the public does not see it
    constraint article_media_pk primary key (article_id, media_id)
);

create index article_media_by_media on ingest.article_media (media_id);

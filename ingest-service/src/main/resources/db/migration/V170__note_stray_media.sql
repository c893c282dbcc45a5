-- What lies in the media store and has no row, since when. It leaves once that has been so for long.
create table ingest.media_stray (
    id            text        not null constraint media_stray_pk primary key,
    unknown_since timestamptz not null
);

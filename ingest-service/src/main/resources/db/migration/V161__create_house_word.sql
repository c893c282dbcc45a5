-- Words that this newsroom writes its own way when a text is made in the other Uzbek script.
create table ingest.house_word (
    latin    text        not null constraint house_word_pk primary key,
    cyrillic text        not null constraint house_word_once unique,
    added_by text        not null,
    added_at timestamptz not null
);

-- The draft's text, one row for each language.
create table ingest.article_translation (
    article_id   text    not null constraint article_translation_of_article references ingest.article,
    language     text    not null constraint article_translation_language_known
                         check (language in ('uz-Latn', 'uz-Cyrl', 'ru', 'en')),
    title        text    not null,
    summary      text    not null,
    body         text    not null,
    machine_made boolean not null,
    constraint article_translation_pk primary key (article_id, language)
);

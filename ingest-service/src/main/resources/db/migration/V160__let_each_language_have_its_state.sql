-- A text in work is not shown with the next version. Texts that are there already were finished when they were published.
alter table ingest.article_translation
    add state text not null default 'READY'
        constraint article_translation_state_known check (state in ('IN_WORK', 'READY')),
    -- of the other script, with what this article writes for them
    add words jsonb not null default '{}';

-- The draft's pictures and files, in their order.
alter table ingest.article
    add column images jsonb not null default '[]',
    add column files  jsonb not null default '[]';

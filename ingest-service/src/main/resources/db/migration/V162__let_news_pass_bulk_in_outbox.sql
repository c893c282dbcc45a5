-- What is brought along from elsewhere by the thousand waits while there is news. An article's own events keep their order:
-- whoever appends one of another kind takes the article's waiting ones out of the bulk.
alter table ingest.outbox add column in_bulk boolean not null default false;

create index outbox_in_order on ingest.outbox (in_bulk, sequence) where refused_because is null;
create index outbox_in_bulk_by_article on ingest.outbox (key) where in_bulk;

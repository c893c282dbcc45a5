-- Whoever appends, erases or looks at the way of one article asks for its rows by their key alone.
create index outbox_by_key on ingest.outbox (key);
drop index ingest.outbox_in_bulk_by_article;

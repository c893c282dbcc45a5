-- When the store refused to delete it; null if it was not asked yet.
alter table ingest.media add column tried_at timestamptz;

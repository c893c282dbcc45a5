-- When somebody last did anything for it: a file whose parts stay away is given up some day.
alter table ingest.import add column heard_at timestamptz not null default now();

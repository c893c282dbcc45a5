-- With which time a setting was said last: each time later than before, also by instances whose clocks differ
alter table ingest.site_setting add column said_at timestamptz;

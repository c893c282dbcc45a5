-- Rows of all topics leave in the one order of their numbers; an instance of the last release writes articles alone.
alter table ingest.outbox add column topic text not null default 'news.articles.v1';

-- Whether anything before the public is filed under a category, while nobody can file
create index article_by_published_category on ingest.article ((publication ->> 'category')) where publication is not null;

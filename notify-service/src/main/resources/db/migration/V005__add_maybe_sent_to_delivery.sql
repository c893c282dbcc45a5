alter table delivery add column maybe_sent boolean not null default false;
comment on column delivery.maybe_sent is 'the channel may have taken it over, but its answer was never heard';

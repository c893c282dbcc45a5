-- Who guessed too often waits; who goes on afterwards waits twice as long. Of a name from one network, and of a network.
create table ingest.sign_in_lock (
    subject text        not null constraint sign_in_lock_pk primary key,
    until   timestamptz not null,
    times   int         not null  -- how often in a row
);

create index sign_in_lock_over on ingest.sign_in_lock (until);

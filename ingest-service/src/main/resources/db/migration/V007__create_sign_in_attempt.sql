-- How often somebody tried to sign in and was not right: for a name, for a network, and for a name from a network.
create table ingest.sign_in_attempt (
    subject  text        not null,
    until    timestamptz not null,  -- the end of the time it is counted for
    attempts int         not null,
    constraint sign_in_attempt_pk primary key (subject, until)
);

create index sign_in_attempt_over on ingest.sign_in_attempt (until);

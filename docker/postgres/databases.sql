create database ingest;
create database notify;

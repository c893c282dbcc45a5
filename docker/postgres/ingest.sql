create database ingest;

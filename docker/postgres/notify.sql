create database notify;

-- After each start's migrations, as the owner: what the service's own role may do. New tables are for it to use;
-- what was done stays done. Where one role does all, there is nothing to grant, and the service says so.
do $$
declare
    service text := '${serviceRole}';
begin
    if service = current_user then
        return;
    end if;
    perform pg_advisory_xact_lock(hashtext('ingest.grants'));
    execute format('grant usage on schema ingest to %I', service);
    execute format('grant select, insert, update, delete on all tables in schema ingest to %I', service);
    execute format('grant usage, select on all sequences in schema ingest to %I', service);
    execute format('revoke update, delete on ingest.audit from %I', service);
    execute format('revoke insert, update, delete on ingest.flyway_schema_history from %I', service);
end $$;

-- What keeps history as it was written, beside the privileges that the tenant's role does not have.
create function refuse_change() returns trigger
    language plpgsql
    set search_path = pg_catalog, pg_temp
as $$
begin
    raise exception 'rows of % are history and are never changed', tg_table_name
        using errcode = 'restrict_violation';
end
$$;

-- The people served. Numbers are sealed with the tenant's key before they come here, and looked up by keyed hash;
-- names stay in clear for searching (`name_key` is the name folded for search).
create table person (
    id uuid not null,
    name text not null,
    name_key text collate "C" not null,
    membership_number text,
    national_id_sealed bytea,
    national_id_lookup bytea,
    mobile_sealed bytea,
    mobile_lookup bytea,
    email_sealed bytea,
    category text,
    created_at timestamptz not null,
    constraint person_pkey primary key (id),
    constraint person_national_id_whole check ((national_id_sealed is null) = (national_id_lookup is null)),
    constraint person_mobile_whole check ((mobile_sealed is null) = (mobile_lookup is null))
);

create unique index person_national_id_lookup_key on person (national_id_lookup) where national_id_lookup is not null;

create index person_by_mobile on person (mobile_lookup) where mobile_lookup is not null;

create index person_by_membership on person (membership_number) where membership_number is not null;

create index person_by_name on person (name_key, id);

grant select, insert, update on person to :role;

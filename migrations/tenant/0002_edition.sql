-- The editions of the association's policy, each with its whole text. At most one is in force; a draft is an edition
-- that was never published. A case keeps the edition it was received under, so no text is ever changed or removed.
create table edition (
    number integer not null,
    policy text not null,
    services text not null,
    settings text not null,
    sha256 bytea not null,
    created_at timestamptz not null,
    created_by text not null,
    published_at timestamptz,
    published_by text,
    in_force boolean not null default false,
    constraint edition_pkey primary key (number),
    constraint edition_number_counted check (number >= 1),
    constraint edition_sha256_whole check (octet_length(sha256) = 32),
    constraint edition_published_by_someone check ((published_at is null) = (published_by is null)),
    constraint edition_in_force_published check (not in_force or published_at is not null)
);

create unique index edition_one_in_force on edition (in_force) where in_force;

create index edition_by_text on edition (sha256);

grant select, insert on edition to :role;

grant update (published_at, published_by, in_force) on edition to :role;

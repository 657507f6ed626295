-- What everybody can load of a published rating to check it by himself, byte by byte; impossible to put in under a key that is not its own.
create table dalel.rating_package_content (
    sha256 text primary key,
    data   bytea not null,
    check (encode(sha256(data), 'hex') = sha256)
);

-- Which of them is a rating's. Made once: what was given out is what is given out.
create table dalel.rating_package (
    rating_id uuid primary key references dalel.rating,
    sha256    text        not null references dalel.rating_package_content,
    made_at   timestamptz not null
);

create trigger rating_package_content_append_only before update or delete on dalel.rating_package_content
    for each row execute function dalel.refuse_change();
create trigger rating_package_append_only before update or delete on dalel.rating_package
    for each row execute function dalel.refuse_change();
call dalel.ledger_protect('rating_package', 'rating_id');

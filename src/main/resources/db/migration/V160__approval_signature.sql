-- A detached signature that a head has put to what is ticked so far, as it was received; gone when something else is ticked.
create table dalel.approval_draft_signature (
    hand_over_id uuid  not null references dalel.submission_hand_over,
    person       text  not null,
    name         text  not null check (length(name) between 1 and 200),
    data         bytea not null check (length(data) > 0),
    primary key (hand_over_id, person)
);

-- The detached signature of an approval, as it was received, and what its certificate said of the signer when it was checked.
create table dalel.approval_signature (
    approval_id  uuid primary key references dalel.submission_approval,
    name         text        not null check (length(name) between 1 and 200),
    data         bytea       not null check (length(data) > 0),
    sha256       text        not null check (sha256 = encode(sha256(data), 'hex')),
    signer       text        not null,
    organisation text,
    certificate  text        not null,
    issuer       text        not null,
    valid_from   timestamptz not null,
    valid_until  timestamptz not null,
    claimed_at   timestamptz,
    algorithm    text        not null,
    trust        text        not null check (trust in ('NOT_CHECKED', 'TRUSTED'))
);
create trigger approval_signature_append_only before update or delete on dalel.approval_signature
    for each row execute function dalel.refuse_change();

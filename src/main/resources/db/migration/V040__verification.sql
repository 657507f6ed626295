create table dalel.verdict (
    id          uuid primary key,
    version_id  uuid        not null references dalel.evidence_version,
    stage       text        not null check (stage in ('VERIFICATION', 'CORRECTION_LAPSED', 'APPEAL')),
    appeal_id   uuid,
    outcome     text        not null check (outcome in ('ACCEPTED', 'PARTLY', 'REJECTED', 'RETURNED')),
    quantity    bigint check (quantity >= 0),
    reason_code text,
    clause      text,
    comment     text,
    decided_by  text        not null,
    decided_at  timestamptz not null,
    -- A rejection without a reason does not exist.
    check (outcome not in ('PARTLY', 'REJECTED') or (length(trim(reason_code)) > 0 and length(trim(clause)) > 0)),
    check (outcome <> 'RETURNED' or length(trim(comment)) > 0),
    check ((outcome = 'PARTLY') = (quantity is not null)),
    check ((stage = 'APPEAL') = (appeal_id is not null))
);
create unique index verdict_once on dalel.verdict (version_id) where stage = 'VERIFICATION';
create unique index verdict_once_per_appeal on dalel.verdict (version_id, appeal_id) where stage = 'APPEAL';
create trigger verdict_append_only before update or delete on dalel.verdict
    for each row execute function dalel.refuse_change();

-- What the verifier has marked so far.
create table dalel.verdict_draft (
    submission_id uuid primary key references dalel.submission,
    rows          jsonb       not null,
    revision      bigint      not null,
    saved_by      text        not null,
    saved_at      timestamptz not null
);

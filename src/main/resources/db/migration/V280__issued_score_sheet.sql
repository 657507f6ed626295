-- Score sheets that were given out for signing: what they said, by its hash, and the file as it was.
create table dalel.issued_score_sheet (
    number           text primary key,
    assessment_id    uuid        not null references dalel.assessment,
    ordinal          integer     not null check (ordinal > 0),
    language         text        not null check (language in ('ru', 'kk', 'en')),
    stage            text        not null check (stage in ('PRELIMINARY', 'AFTER_APPEAL', 'FINAL')),
    score_version_id uuid        not null references dalel.score_version,
    content_hash     text        not null check (content_hash ~ '^[0-9a-f]{64}$'),
    file_hash        text        not null check (file_hash ~ '^[0-9a-f]{64}$'),
    file             bytea       not null,
    issued_by        text        not null,
    issued_at        timestamptz not null,
    unique (assessment_id, ordinal)
);
create index issued_score_sheet_content on dalel.issued_score_sheet (content_hash);

create trigger issued_score_sheet_append_only before update or delete on dalel.issued_score_sheet
    for each row execute function dalel.refuse_change();
-- The file is held by its hash.
call dalel.ledger_protect('issued_score_sheet', 'number', 'file');

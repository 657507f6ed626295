-- What came back when the page behind a link was fetched, byte by byte, each content once however often it comes back. Not compressed,
-- and impossible to put in under a key that is not its own.
create table dalel.link_page (
    sha256 text primary key,
    data   bytea not null,
    check (encode(sha256(data), 'hex') = sha256)
);
alter table dalel.link_page alter column data set storage external;

-- A look at a page: when, at which address, what was answered, or why there was no answer.
create table dalel.link_snapshot (
    id           uuid primary key,
    version_id   uuid        not null,
    link         int         not null,
    occasion     text        not null check (occasion in ('RECEIVED', 'RECHECK')),
    taken_at     timestamptz not null,
    failure      text,
    server       text,
    status       int check (status between 100 and 999),
    headers      jsonb       not null default '[]',
    location     text,
    content_type text,
    sha256       text references dalel.link_page,
    text_sha256  text check (text_sha256 ~ '^[0-9a-f]{64}$'),
    foreign key (version_id, link) references dalel.evidence_link,
    check ((failure is null) = (status is not null)),
    check ((failure is null) = (sha256 is not null)),
    check (text_sha256 is null or sha256 is not null)
);
-- How a page was when evidence came in is looked at once, whatever the application does.
create unique index link_snapshot_received on dalel.link_snapshot (version_id, link) where occasion = 'RECEIVED';
create index link_snapshot_link on dalel.link_snapshot (version_id, link, taken_at);

create trigger link_page_append_only before update or delete on dalel.link_page
    for each row execute function dalel.refuse_change();
create trigger link_snapshot_append_only before update or delete on dalel.link_snapshot
    for each row execute function dalel.refuse_change();

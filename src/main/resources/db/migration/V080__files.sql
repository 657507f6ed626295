-- Contents of uploaded files, each once however often it is uploaded. Nothing is compressed on the way in or out, so that a part of
-- a content can be read without the rest. A content that is not what its key says cannot be put in, not even half of one.
create table dalel.file_content (
    sha256 text primary key,
    size   bigint not null check (size > 0),
    data   bytea  not null,
    check (octet_length(data) = size),
    check (encode(sha256(data), 'hex') = sha256)
);
alter table dalel.file_content alter column data set storage external;

-- An upload: what a person called which content, for which body and quarter.
create table dalel.stored_file (
    id          uuid primary key,
    body        text        not null,
    quarter     text        not null check (quarter ~ '^\d{4}-Q[1-4]$'),
    name        text        not null check (length(name) between 1 and 200),
    type        text        not null,
    size        bigint      not null check (size > 0),
    sha256      text        not null references dalel.file_content,
    uploaded_by text        not null,
    uploaded_at timestamptz not null
);
create index stored_file_body on dalel.stored_file (body, quarter);
create index stored_file_sha256 on dalel.stored_file (sha256);

-- The files a version of an item names. What is named here cannot be removed.
create table dalel.evidence_file (
    version_id uuid not null references dalel.evidence_version,
    ordinal    int  not null,
    file_id    uuid not null references dalel.stored_file,
    primary key (version_id, ordinal),
    unique (version_id, file_id)
);
create index evidence_file_file on dalel.evidence_file (file_id);

create trigger file_content_unchanged before update on dalel.file_content
    for each row execute function dalel.refuse_change();
create trigger stored_file_unchanged before update on dalel.stored_file
    for each row execute function dalel.refuse_change();
create trigger evidence_file_append_only before update or delete on dalel.evidence_file
    for each row execute function dalel.refuse_change();

-- Evidence shows its own body's files of its own quarter.
create function dalel.refuse_foreign_file() returns trigger language plpgsql as $$
begin
    if not exists (
        select 1
        from dalel.evidence_version v
        join dalel.evidence_item i on i.id = v.item_id
        join dalel.submission s on s.id = i.submission_id
        join dalel.assessment a on a.id = s.assessment_id
        join dalel.quarter_cycle c on c.id = a.cycle_id
        join dalel.stored_file f on f.body = a.body and f.quarter = c.quarter
        where v.id = new.version_id and f.id = new.file_id) then
        raise exception 'file % is not of the body and quarter of version %', new.file_id, new.version_id
            using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger evidence_file_of_its_body before insert on dalel.evidence_file
    for each row execute function dalel.refuse_foreign_file();

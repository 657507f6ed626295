-- For whom a deputy decided.
alter table dalel.verdict add column acting_for text check (acting_for <> decided_by);

-- A verifier took a verdict of his or her own back; the verdict stays readable.
create table dalel.verdict_retraction (
    verdict_id   uuid primary key references dalel.verdict,
    reason       text        not null check (length(trim(reason)) > 0),
    retracted_by text        not null,
    retracted_at timestamptz not null
);
create trigger verdict_retraction_append_only before update or delete on dalel.verdict_retraction
    for each row execute function dalel.refuse_change();

-- How often a version has been decided on by verifiers: one verdict stands at a time, whatever the application does (two
-- decisions at one moment included), and another one is possible only once the former was taken back.
alter table dalel.verdict add column attempt int not null default 1 check (attempt > 0);
create function dalel.number_verdict() returns trigger language plpgsql as $$
begin
    select 1 + count(*) into new.attempt
    from dalel.verdict_retraction r join dalel.verdict d on d.id = r.verdict_id
    where d.version_id = new.version_id;
    return new;
end
$$;
create trigger verdict_numbered before insert on dalel.verdict
    for each row when (new.stage = 'VERIFICATION') execute function dalel.number_verdict();
drop index dalel.verdict_once;
create unique index verdict_once on dalel.verdict (version_id, attempt) where stage = 'VERIFICATION';

-- Nobody takes another's verdict back, nor one on which something has been built.
create function dalel.refuse_retraction() returns trigger language plpgsql as $$
begin
    if not exists (
        select 1
        from dalel.verdict d
        join dalel.evidence_version v on v.id = d.version_id
        where d.id = new.verdict_id and d.stage = 'VERIFICATION' and d.decided_by = new.retracted_by
          and not exists (
              select 1 from dalel.evidence_version n where n.item_id = v.item_id and n.number > v.number)
          and not exists (
              select 1 from dalel.verdict l where l.version_id = d.version_id and l.stage <> 'VERIFICATION')) then
        raise exception 'verdict % cannot be taken back by %', new.verdict_id, new.retracted_by
            using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger verdict_retraction_of_own before insert on dalel.verdict_retraction
    for each row execute function dalel.refuse_retraction();

-- Sites of organisations beside those of their body, and a quarter's snapshot of both.
alter table dalel.unit add column site_hosts text[] not null default '{}';
alter table dalel.assessment add column site_hosts text[] not null default '{}';
alter table dalel.assessment_unit add column site_hosts text[] not null default '{}';

-- Which submissions use an address or a file's content now: one row however many items do, so that the other users of a front
-- page are found in a few steps. Derived from current versions and kept up with them; addresses as SHA-256 too, because an
-- index cannot hold long ones.
create table dalel.evidence_use (
    kind          text  not null check (kind in ('LINK', 'FILE')),
    sha256        bytea not null check (octet_length(sha256) = 32),
    body          text  not null,
    submission_id uuid  not null references dalel.submission,
    items         int   not null check (items > 0),
    primary key (kind, sha256, body, submission_id)
);
create index evidence_use_submission on dalel.evidence_use (submission_id);

-- What a version uses.
create view dalel.evidence_version_use as
select version_id, 'LINK' as kind, sha256(convert_to(normalised, 'UTF8')) as sha256 from dalel.evidence_link
union all
select n.version_id, 'FILE', decode(f.sha256, 'hex') from dalel.evidence_file n join dalel.stored_file f on f.id = n.file_id;

insert into dalel.evidence_use (kind, sha256, body, submission_id, items)
select u.kind, u.sha256, a.body, s.id, count(distinct v.item_id)
from dalel.evidence_version_use u
join dalel.evidence_version v on v.id = u.version_id
join dalel.evidence_item i on i.id = v.item_id
join dalel.submission s on s.id = i.submission_id
join dalel.assessment a on a.id = s.assessment_id
where not v.withdrawn
  and not exists (select 1 from dalel.evidence_version n where n.item_id = v.item_id and n.number > v.number)
group by 1, 2, 3, 4;
drop index dalel.evidence_link_normalised;

-- The same organisation may stand in the registry of two bodies; its name is compared without regard to case, quotation
-- marks, kinds of dashes, blanks and ё.
create function dalel.name_key(name text) returns text language sql immutable strict parallel safe as $$
    select trim(regexp_replace(translate(lower(name), 'ё‐‑‒–—−"''«»„“”‘’', 'е------'), '\s+', ' ', 'g'))
$$;
create index assessment_unit_organisation on dalel.assessment_unit (dalel.name_key(name)) where class = 'entity';

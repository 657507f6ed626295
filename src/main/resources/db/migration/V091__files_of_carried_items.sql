-- Evidence shows its own body's files: those of its own quarter, and those that evidence of an earlier quarter showed, because an
-- item that is taken over from there brings its files along.
create or replace function dalel.refuse_foreign_file() returns trigger language plpgsql as $$
begin
    if not exists (
        select 1
        from dalel.evidence_version v
        join dalel.evidence_item i on i.id = v.item_id
        join dalel.submission s on s.id = i.submission_id
        join dalel.assessment a on a.id = s.assessment_id
        join dalel.quarter_cycle c on c.id = a.cycle_id
        join dalel.stored_file f on f.body = a.body
        where v.id = new.version_id and f.id = new.file_id
          and (f.quarter = c.quarter
              or f.quarter < c.quarter and exists (select 1 from dalel.evidence_file e where e.file_id = f.id))) then
        raise exception 'file % is not of the body and quarter of version %', new.file_id, new.version_id
            using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;

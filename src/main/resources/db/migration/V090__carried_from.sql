-- The version of an earlier quarter that a version was taken over from; its verdict is given anew.
alter table dalel.evidence_version add column carried_from uuid references dalel.evidence_version;

-- A version speaks only of what the same body submitted for the same indicator in an earlier quarter, whatever the application does.
create function dalel.require_own_source() returns trigger language plpgsql as $$
begin
    if not exists (
        select 1
        from dalel.evidence_item i
        join dalel.submission s on s.id = i.submission_id
        join dalel.assessment a on a.id = s.assessment_id
        join dalel.quarter_cycle c on c.id = a.cycle_id
        join dalel.evidence_version source on source.id = new.carried_from
        join dalel.evidence_item source_item on source_item.id = source.item_id
        join dalel.submission source_submission
            on source_submission.id = source_item.submission_id and source_submission.indicator = s.indicator
        join dalel.assessment source_assessment
            on source_assessment.id = source_submission.assessment_id and source_assessment.body = a.body
        join dalel.quarter_cycle source_cycle
            on source_cycle.id = source_assessment.cycle_id and source_cycle.quarter < c.quarter
        where i.id = new.item_id
    ) then
        raise exception 'version % cannot come from %', new.id, new.carried_from using errcode = 'foreign_key_violation';
    end if;
    return new;
end
$$;
create trigger evidence_version_own_source before insert on dalel.evidence_version
    for each row when (new.carried_from is not null) execute function dalel.require_own_source();

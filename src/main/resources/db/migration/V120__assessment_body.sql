-- A body finds its quarters, however many bodies and quarters there are.
create index assessment_body on dalel.assessment (body);

-- What a head has ticked so far in the task of approving one hand-over; gone with the decision.
create table dalel.approval_draft (
    hand_over_id  uuid not null references dalel.submission_hand_over,
    person        text not null,
    submission_id uuid not null references dalel.submission,
    content_hash  text not null check (content_hash ~ '^[0-9a-f]{64}$'),
    primary key (hand_over_id, person, submission_id)
);

/*
 * What goes with an application or an endpoint that is deleted. For the ORM's `execute`: parameters are question marks.
 * The open deliveries are found by reading their table, which is small by design; an index on the endpoint would cost
 * every accept and every settle.
 */

/** 3 is the outcome `canceled`. One that was sent before keeps the outcome that it had. */
const close = `
insert into delivery (message_id, endpoint_id, application_id, organization_id, outcome, attempts, closed_at)
select message_id, endpoint_id, application_id, organization_id, 3, attempt, now() from gone
on conflict (message_id, endpoint_id) do nothing`;

export const cancelByEndpoint = `
with gone as (
  delete from delivery_open where endpoint_id = ? returning message_id, endpoint_id, application_id, organization_id, attempt
)${close}`;

/** Calls off what was taken in before a message id. What is being sent right now is recorded when it arrives. */
export const cancelBefore = `
with gone as (
  delete from delivery_open where endpoint_id = ? and message_id < ?
  returning message_id, endpoint_id, application_id, organization_id, attempt
)${close}`;

export const cancelByApplication = `
with gone as (
  delete from delivery_open where application_id = ? returning message_id, endpoint_id, application_id, organization_id, attempt
)${close}`;

/** Headers may hold credentials as well. */
export const forgetSecretsOfApplication = `
with stripped as (
  update endpoint set headers = null where application_id = ? and headers is not null
)
delete from endpoint_secret where endpoint_id in (select id from endpoint where application_id = ?)`;

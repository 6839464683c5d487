import type { Activity, InvokeResponse } from 'botbuilder';
import type { Config } from '../../config.ts';
import { mayBeSentTo } from './service-url.ts';
import { isOfTenants } from './tenant.ts';

/** Why an activity is not let in, though it may well be from Teams; by these words it is logged. */
export type Outside = 'tenant' | 'service-url';

/** Whether an activity is let in (null), once it is known to be from Teams. Without credentials it may only concern this machine. */
export const createGate =
  (teams: Pick<NonNullable<Config['teams']>, 'tenants'> | null) =>
  (activity: Partial<Activity>): Outside | null => {
    if (!mayBeSentTo(activity.serviceUrl, teams === null)) return 'service-url';
    return teams === null || isOfTenants(activity, teams.tenants) ? null : 'tenant';
  };

const sentences: Readonly<Record<Outside, string>> = {
  tenant: 'This bot is not set up for your organisation. Nothing of this was kept. Ask whoever looks after it.',
  'service-url': 'This bot does not send to the address that this came from. Nothing of this was kept.',
};

/** How an activity that is not let in is answered: nothing is said in its conversation. A card wants its answer in a form of its own. */
export function turnedAway(outside: Outside, { type, name }: Partial<Activity>): InvokeResponse {
  const value = { code: 'Forbidden', message: sentences[outside] };
  return type === 'invoke' && name === 'adaptiveCard/action'
    ? { status: 200, body: { statusCode: 403, type: 'application/vnd.microsoft.error', value } }
    : { status: 403, body: value };
}

import { z } from 'zod';

const Id = z.string().min(1).nullish();

/** Where Teams names the tenant. */
const Named = z.object({
  conversation: z.object({ tenantId: Id }).nullish(),
  channelData: z.object({ tenant: z.object({ id: Id }).nullish() }).nullish(),
  from: z.object({ tenantId: Id }).nullish(),
});

/** Whether an activity comes from one of these tenants. Every place that names a tenant has to name the same one, and one has to. */
export function isOfTenants(activity: unknown, tenants: readonly string[]): boolean {
  const named = Named.safeParse(activity).data;
  const all = [named?.conversation?.tenantId, named?.channelData?.tenant?.id].flatMap((id) => id?.toLowerCase() ?? []);
  const [tenant] = all;
  if (tenant === undefined || all.some((one) => one !== tenant)) return false;
  // Somebody of another organisation in a chat of this one.
  const own = named?.from?.tenantId?.toLowerCase() ?? tenant;
  const allowed = new Set(tenants.map((one) => one.toLowerCase()));
  return allowed.has(tenant) && allowed.has(own);
}

import { describe, expect, it } from 'vitest';
import { isOfTenants } from '../../../src/channel/gate/tenant.ts';

const ours = 'b1a6d6f2-58c1-4f0d-9a57-0c5d8a1f2e33';
const theirs = '0f3c7a90-1d5e-4b7f-8a66-6c9b2d4e5f11';

describe('an activity', () => {
  it.each<[string, object, boolean]>([
    ['of our tenant', { conversation: { tenantId: ours } }, true],
    ['of our tenant, in capitals', { channelData: { tenant: { id: ours.toUpperCase() } } }, true],
    ['of another', { conversation: { tenantId: theirs } }, false],
    ['of two at once', { conversation: { tenantId: ours }, channelData: { tenant: { id: theirs } } }, false],
    ['of none', { conversation: {}, channelData: {} }, false],
    ['whose tenant is a list', { conversation: { tenantId: [ours] }, channelData: null }, false],
    ['of somebody of another', { conversation: { tenantId: ours }, from: { tenantId: theirs } }, false],
  ])('%s: %s', (_what, activity, isOurs) => expect(isOfTenants(activity, [ours])).toBe(isOurs));
});

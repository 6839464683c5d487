import type { Activity } from 'botbuilder';

/** Sends one activity into the conversation, and gives its id if there is one. @throws what the connector said, once retrying did not help */
export type Send = (activity: Partial<Activity>) => Promise<string | null>;

import { z } from 'zod';

/**
 * What a reply to a question does. `offers`: gives something to work with, if only a doubt. `shows`: shows by facts that what was asked about was
 * done. `dodges`: does not take the question up. `asks-why`: asks what the question rests on. `wraps-up`: the person is done, or goes off to
 * act. `goes-on`: asks for something that can be thought about next.
 */
export const Does = z.enum(['offers', 'shows', 'dodges', 'asks-why', 'wraps-up', 'goes-on']);
export type Does = z.infer<typeof Does>;

/** What a reply does, and the words of it that show that most, verbatim. */
export const Replied = z.strictObject({ does: Does, telling: z.string().min(1) });
export type Replied = Readonly<z.infer<typeof Replied>>;

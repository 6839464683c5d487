import { describe } from 'vitest';
import { cardJourneys } from './cards-bad-input.ts';
import { dialogJourneys } from './dialog.ts';
import { guidedJourneys } from './guided.ts';
import { recordJourneys } from './record.ts';
import { reminderJourneys } from './reminders.ts';
import { badInputJourneys } from './sessions-bad-input.ts';
import { togetherJourneys } from './together.ts';
import { type Settings, theWholeBot } from './whole-bot.ts';

/** Everything that people live through in a session, wherever sessions are kept; `settings` says where. */
export function livedJourneys(name: string, settings: Settings): void {
  describe(`with sessions in ${name}`, () => {
    const bot = theWholeBot(settings);
    guidedJourneys(bot);
    togetherJourneys(bot);
    recordJourneys(bot);
    cardJourneys(bot);
    badInputJourneys(bot);
    dialogJourneys(bot);
    // The clock moves on in these.
    reminderJourneys(bot);
  });
}

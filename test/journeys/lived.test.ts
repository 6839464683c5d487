import { recordJourneys } from './record.ts';
import { theWholeBot } from './whole-bot.ts';

const bot = theWholeBot(async () => ({}));
recordJourneys(bot);

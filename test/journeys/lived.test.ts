import { togetherJourneys } from './together.ts';
import { theWholeBot } from './whole-bot.ts';

const bot = theWholeBot(async () => ({}));
togetherJourneys(bot);

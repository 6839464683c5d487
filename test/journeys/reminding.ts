import { pino } from 'pino';
import { createAdapter } from '../../src/channel/adapter.ts';
import { sendProactively } from '../../src/channel/proactive.ts';
import { createFollowUp } from '../../src/follow-up/run.ts';
import { createEvents } from '../../src/log.ts';
import { createOutbox } from '../../src/storage/outbox.ts';
import { createReferences } from '../../src/storage/references.ts';
import { openServerDatabase } from '../../src/storage/server-database.ts';

/** Run by postgres-reminders.test.ts as a process of its own: sends what is due at each time that it is told, and says how many it sent. */
const [url = '', who = ''] = process.argv.slice(2);
const { database } = await openServerDatabase(url);
const log = createEvents(pino({ level: 'silent' }));
let now = '';
const followUp = createFollowUp({
  outbox: createOutbox(database),
  references: createReferences(database),
  send: sendProactively(createAdapter(null, log), ''),
  textOf: async ({ item }) => ({ type: 'message', text: `${who} ${item}` }),
  now: () => now,
  who,
  log,
  wait: async () => undefined,
});

process.on('message', async (time) => {
  now = String(time);
  process.send?.(await followUp.tick());
});
process.send?.('ready');

import { expect, it } from 'vitest';
import { spoken } from '../../src/channel/spoken.ts';
import { readConfig } from '../../src/config.ts';
import { createTurnWith } from '../../src/parts/roads.ts';
import { fill } from '../../src/questions/bank.ts';
import { createMemorySessions } from '../../src/storage/memory-sessions.ts';
import { aSaid } from '../builders.ts';
import { theThinking } from '../thinking.ts';
import { attacks } from './attacks.ts';

const thinking = theThinking();

/** Every third, since each is read by the encoder. */
const messages = [...attacks('open'), ...attacks('held')]
  .filter(({ where }) => where === 'message')
  .filter((_, at) => at % 3 === 0);

it('without a model an attack is an account like any other: what is said comes from the bank or from a file', {
  timeout: 300_000,
}, async () => {
  const { content } = thinking();
  const kinds: Record<string, number> = {};
  for (const { text } of messages) {
    const turn = createTurnWith(
      thinking(),
      createMemorySessions(),
      readConfig({ DATA_DIR: '/nowhere', LOG_LEVEL: 'silent' }),
    );
    const { reply } = await turn(aSaid({ kind: 'say', text: spoken(text, undefined, []) }));
    kinds[reply.kind] = (kinds[reply.kind] ?? 0) + 1;
    const challenge = 'challenge' in reply ? reply.challenge : null;
    if (challenge) {
      const lens = content.lenses.find(({ id }) => id === challenge.lens);
      const question = lens?.questions.find(({ id }) => id === challenge.question.id);
      expect(challenge.writer).toBe('bank');
      expect([question?.text, question && fill(question, challenge)]).toContain(challenge.text);
    } else expect(['boundary', 'signpost']).toContain(reply.kind);
  }
  process.stdout.write(`Without a model, ${messages.length} messages: ${JSON.stringify(kinds)}\n`);
  expect(Object.values(kinds).reduce((sum, count) => sum + count, 0)).toBe(messages.length);
});

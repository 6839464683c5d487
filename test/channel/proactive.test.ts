import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Activity } from 'botbuilder';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { createAdapter } from '../../src/channel/adapter.ts';
import { sendProactively } from '../../src/channel/proactive.ts';
import { createEvents } from '../../src/log.ts';
import { aReminder, chatOf } from '../follow-up/reminders.ts';
import { aConnector } from '../journeys/connector.ts';

const message: Partial<Activity> = { type: 'message', text: 'You said that you would ring the school by today.' };
const lines: string[] = [];
const events = createEvents(pino({}, { write: (line: string) => lines.push(line) }));
const { reference, conversation } = chatOf(aReminder());
const sendTo = (serviceUrl: string, within?: number) =>
  sendProactively(createAdapter(null, events), '', within)({ ...reference, serviceUrl }, message);

/** A server that does as it is told with each request, and counts them. */
async function aServer(answer: RequestListener) {
  let requests = 0;
  const server = createServer((request, response) => {
    requests += 1;
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests: () => requests,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

it('a message is sent into the chat, as an answer to nothing, and left as it was given', async () => {
  await using connector = await aConnector();
  expect(await sendTo(connector.url)).toEqual({ kind: 'sent' });
  expect(connector.sent).toMatchObject([{ conversation, about: undefined, activity: { text: message.text } }]);
  expect(Object.keys(message)).toEqual(['type', 'text']);
});

it.each([403, 404])('%i means that nothing will arrive there', async (status) => {
  await using connector = await aConnector();
  connector.fails(status);
  expect(await sendTo(connector.url)).toEqual({ kind: 'gone' });
  expect(connector.sent).toHaveLength(1);
});

it.each([400, 401, 413])('%i means that it surely did not arrive', async (status) => {
  await using connector = await aConnector();
  connector.fails(status);
  expect(await sendTo(connector.url)).toEqual({ kind: 'refused', afterMs: null });
  expect(connector.sent).toHaveLength(1);
});

it('429 is not waited for here, and says how long to leave it', async () => {
  await using connector = await aConnector();
  connector.fails(429, { headers: { 'retry-after': '90' } });
  expect(await sendTo(connector.url)).toEqual({ kind: 'refused', afterMs: 90_000 });
  expect(connector.sent).toHaveLength(1);
});

it('two writes at the same moment are tried again, as in a conversation', async () => {
  await using connector = await aConnector();
  connector.fails(412);
  expect(await sendTo(connector.url)).toEqual({ kind: 'sent' });
  expect(connector.sent).toHaveLength(2);
});

it.each([408, 500, 502, 503, 504])('after %i nobody knows, and it is not sent again', async (status) => {
  await using connector = await aConnector();
  connector.fails(status);
  expect(await sendTo(connector.url)).toEqual({ kind: 'unsure' });
  expect(connector.sent).toHaveLength(1);
});

it('when the connection breaks after the message left, nobody knows, and it is not sent again', async () => {
  await using server = await aServer((request) => request.resume().on('end', () => request.socket.destroy()));
  expect(await sendTo(server.url)).toEqual({ kind: 'unsure' });
  expect(server.requests()).toBe(1);
});

it('when Teams says nothing for too long, nobody knows, and it is not sent again', async () => {
  await using server = await aServer((request) => request.resume());
  expect(await sendTo(server.url, 100)).toEqual({ kind: 'unsure' });
  expect(server.requests()).toBe(1);
});

it('when nobody is there, it surely did not arrive', async () => {
  const server = await aServer(() => undefined);
  await server[Symbol.asyncDispose]();
  expect(await sendTo(server.url)).toEqual({ kind: 'refused', afterMs: null });
});

it('nothing of a message is logged', () => {
  expect(lines.join('\n')).not.toContain('school');
});

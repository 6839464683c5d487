import { afterAll, beforeAll, expect, it } from 'vitest';
import { aChatServer, type ChatServer, goodWill } from '../model/chat-server.ts';
import { aLocalTeams, type LocalTeams } from './local-teams.ts';

/** With a model that takes its time: what a person sees meanwhile, and then. The model is a server on this machine that speaks the protocol. */
let model: ChatServer;
let teams: LocalTeams;
beforeAll(async () => {
  model = await aChatServer();
  teams = await aLocalTeams({ MODEL_URL: model.url, MODEL_NAME: 'a-model', MODEL_KEY: 'a-key' });
});
afterAll(async () => {
  await teams?.[Symbol.asyncDispose]();
  await model?.[Symbol.asyncDispose]();
});

it('a practitioner sees what a model would be sent, allows it, sees what is being done, and then the question of the model, with its source', async () => {
  model.takes = 2_000;
  model.answers.ask = (data, request) => ({
    ...(goodWill.ask(data, request) as object),
    acknowledgement: 'I hear what you have told me.',
    question: 'What have you seen yourself that lies behind “engaging really well”?',
    because: 'engaging really well',
  });
  await teams.open();
  await teams.sees(/I am Second Look/);
  await teams.says(
    "Kelly Moss, mum, is engaging really well now, she's made three of the last four appointments, and hope is with her.",
  );
  await teams.sees('What a language model would be sent');
  await teams.shot('model-0-preview');
  expect(model.requests).toEqual([]);
  await teams.presses('Mask “hope”');
  await teams.sees(': hope');
  await teams.says('preview');
  await teams.sees('It is not used unless you say so.', 2);
  await teams.presses('Use the model in this session');
  await teams.sees(/^The model is used in this session/);
  await teams.says('I have not seen it myself. She is engaging really well, the nursery say.');
  await teams.sees(/Looking in the review|Thinking of one good question|Reading what you wrote/);
  await teams.shot('model-1-status');
  await teams.sees(/I hear what you have told me/);
  await teams.shot('model-2-question');
  await teams.presses('Source');
  await teams.sees(/The passage/);
  expect(model.complaints).toEqual([]);
});

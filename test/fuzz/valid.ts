import fc from 'fast-check';
import { OnCard, Word } from '../../src/session/command.ts';
import { Step } from '../../src/session/steps.ts';
import { tokens } from './tokens.ts';

/** The part of an activity that says what it is; who sends it and where is added when it is sent. */
export type Kind = Readonly<Record<string, unknown>>;

export const bot = { id: '28:second-look', name: 'Second Look' };

const one = <T>(...of: readonly T[]) => fc.constantFrom(...of);

/** Few, so that what is read of them is remembered, and the bot has time for what is wrong with the rest. */
const account =
  "Mum's engaging really well now, she's made three of the last four appointments, so I'm recommending we step down.";
const words = one(
  account,
  'Her new partner seems nice, only met him the once.',
  'I saw her on Monday and she was well.',
  'He said he would kill her tonight.',
  'Is the threshold met? Is this child safe?',
  '[a](http://evil.example) <at>all</at> ![](http://evil.example/x) **bold** <script>alert(1)</script>',
  '{{\u0024root}} \u0024{Input.text} {view} =cmd|calc!A1 +1 -1 @sum',
  '\u202eno lla si siht\u202c \u200b\u200d\ufeff zero 🧨👩‍👧',
  'look up bruising in a baby',
  'hold a-session because of court',
  ...Word.options.map((word) => word.replaceAll('-', ' ')),
);

const id = one(tokens.session, tokens.session, tokens.session, tokens.victimSession, 'a-session-of-nobody');
const card = fc.record(
  {
    session: id,
    challenge: one(tokens.challenge, tokens.challenge, tokens.victimChallenge, 'none'),
    step: fc.constantFrom(...Step.options),
  },
  { requiredKeys: [] },
);

/** What may be filled in, by the name of the field; anything else is words. */
const fields: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  sure: one('0', '7', '10', '', '11', 'very'),
  minutes: one('5', '10', '999', '-1'),
  days: one('7', '0', '91'),
  due: one('2027-01-04', '', 'soon', '2027-02-31', '0000-00-00'),
  items: one('account', 'account,question-1', '', 'x'.repeat(2_000)),
  format: one('docx', 'markdown', 'exe'),
  answer: one('yes', 'not-yet', 'no', 'maybe'),
  to: one(tokens.victimPerson, 'aad-attacker-1', '29:attacker-2'),
  lens: one('rule-of-optimism', 'invisible-males', '../x'),
  item: one('action-1', 'tripwire-1', 'x'),
  target: one(tokens.victimSession, tokens.victimPerson),
};
const filledFor = (kind: string) => {
  const shape = OnCard.options.find(({ shape }) => shape.kind.value === kind)?.shape ?? {};
  const names = Object.keys(shape).filter((name) => name !== 'kind' && name !== 'voices');
  return fc.record({
    ...Object.fromEntries(names.map((name) => [name, fields[name] ?? words])),
    ...(kind === 'mark-voices'
      ? { 'heard.gp': one('heard', 'not-heard', 'x'), 'when.gp': words, 'unknown.mother': words }
      : {}),
  });
};
const pressed = fc.oneof(
  fc
    .record({ verb: fc.constantFrom<string>(...Word.options), card })
    .map(({ verb, card }) => ({ verb, data: { ...card } })),
  fc
    .constantFrom(...OnCard.options.map(({ shape }) => shape.kind.value))
    .chain((verb) =>
      fc.record({ filled: filledFor(verb), card }).map(({ filled, card }) => ({ verb, data: { ...filled, ...card } })),
    ),
);

const run = one(tokens.run, tokens.run, tokens.victimRun, 'none');
const training = fc.oneof(
  fc.record({ do: fc.constant('start'), exercise: one('alice', 'the-new-partner', 'none') }),
  fc.record({
    do: one('open', 'close', 'reveal', 'again', 'next', 'end', 'take-over'),
    run,
    seq: one<unknown>(1, 2, 3, '4'),
  }),
  fc.record({ do: one('box', 'own', 'pack', 'room'), run }),
  fc.record({
    do: fc.constant('commit'),
    run,
    stage: one('one', 'x'),
    round: one<unknown>(1, '2'),
    choice: one('visit', 'a,b'),
    concern: one('50', '-1'),
  }),
);

const invoke = (name: string, value: fc.Arbitrary<unknown>): fc.Arbitrary<Kind> =>
  value.map((given) => ({ type: 'invoke', name, value: given }));
const mention = { type: 'mention', text: `<at>${bot.name}</at>`, mentioned: bot };

/** Everything that Teams sends, as the journeys send it. */
const kinds: readonly fc.Arbitrary<Kind>[] = [
  words.map((text) => ({ type: 'message', text, textFormat: 'plain' })),
  words.map((text) => ({ type: 'message', text: `<at>${bot.name}</at> ${text}`, entities: [mention] })),
  words.map((text) => ({
    type: 'message',
    text,
    attachments: [
      { contentType: 'text/html', content: `<p>${text}</p>` },
      { contentType: 'image/*', contentUrl: 'http://127.0.0.1:9/x' },
    ],
  })),
  pressed.map(({ verb, data }) => ({ type: 'message', value: { ...data, command: verb } })),
  invoke(
    'adaptiveCard/action',
    pressed.map(({ verb, data }) => ({ action: { type: 'Action.Execute', verb, data }, trigger: 'manual' })),
  ),
  invoke(
    'adaptiveCard/action',
    pressed.map(({ verb, data }) => ({ action: { type: 'Action.Execute', verb, data: { ...data, command: verb } } })),
  ),
  invoke(
    'adaptiveCard/action',
    training.map((data) => ({
      action: { type: 'Action.Execute', verb: 'train', data: { command: 'train', ...data } },
    })),
  ),
  training.map((data) => ({ type: 'message', value: { command: 'train', ...data } })),
  invoke('task/fetch', fc.record({ data: fc.record({ training: one('box', 'own', 'pack', 'x'), run }) })),
  invoke('task/fetch', fc.record({ commandId: one('reflect', 'x') })),
  invoke(
    'task/submit',
    fc.record({
      data: fc.record({
        training: one('commit', 'x'),
        run,
        stage: one('one'),
        round: one(1),
        choice: one('visit'),
        concern: one('50'),
      }),
    }),
  ),
  invoke(
    'composeExtension/query',
    words.map((value) => ({
      commandId: 'find',
      parameters: [{ name: 'query', value }],
      queryOptions: { skip: 0, count: 5 },
    })),
  ),
  invoke(
    'composeExtension/fetchTask',
    words.map((content) => ({
      commandId: 'reflect',
      messagePayload: { id: '1', body: { contentType: 'html', content: `<p>${content}</p>` } },
    })),
  ),
  invoke(
    'composeExtension/submitAction',
    words.map((text) => ({ commandId: 'reflect', data: { text, activity: tokens.victimActivity } })),
  ),
  invoke(
    'composeExtension/submitAction',
    words.map((text) => ({ commandId: 'reflect', data: { text } })),
  ),
  invoke(
    'message/submitAction',
    words.map((feedbackText) => ({
      actionName: 'feedback',
      actionValue: { reaction: 'like', feedback: JSON.stringify({ feedbackText }) },
    })),
  ),
  invoke(
    'fileConsent/invoke',
    fc.record({
      action: one('accept', 'decline'),
      context: fc.record({ session: id, format: one('docx', 'markdown') }),
      uploadInfo: fc.record({
        name: one('record.docx', '../../x'),
        uploadUrl: one(
          'https://example.sharepoint.com.evil.example/x',
          'http://169.254.169.254/latest',
          'file:///etc/passwd',
          'https://evil.example/x',
        ),
        contentUrl: one('https://evil.example/x'),
        uniqueId: one('1'),
        fileType: one('docx'),
      }),
    }),
  ),
  ...[
    'signin/verifyState',
    'composeExtension/queryLink',
    'handoff/action',
    'config/fetch',
    'tab/fetch',
    'message/fetchTask',
    'actionableMessage/executeAction',
    'search',
    'nobody/knows',
  ].map((name) => invoke(name, fc.constant({ state: '1' }))),
  words.map((text) => ({
    type: 'messageUpdate',
    id: tokens.activity,
    text,
    channelData: { eventType: 'editMessage' },
  })),
  words.map((text) => ({
    type: 'messageUpdate',
    id: tokens.victimActivity,
    text,
    channelData: { eventType: 'editMessage' },
  })),
  one(tokens.activity, tokens.victimActivity).map((id) => ({
    type: 'messageDelete',
    id,
    channelData: { eventType: 'softDeleteMessage' },
  })),
  one({ type: 'messageReaction', reactionsAdded: [{ type: 'like' }], replyToId: tokens.activity }),
  one(
    { type: 'conversationUpdate', membersAdded: [bot] },
    { type: 'conversationUpdate', membersAdded: [{ id: '29:somebody' }] },
    { type: 'conversationUpdate', membersRemoved: [{ id: `29:victim`, aadObjectId: tokens.victimPerson }] },
    { type: 'conversationUpdate', membersRemoved: [bot] },
    {
      type: 'conversationUpdate',
      channelData: { eventType: 'channelDeleted', channel: { id: tokens.victimConversation } },
    },
    { type: 'conversationUpdate', channelData: { eventType: 'teamRenamed', team: { id: 'team' } } },
    { type: 'installationUpdate', action: 'add' },
    { type: 'installationUpdate', action: 'remove' },
    { type: 'installationUpdate', action: 'add-upgrade' },
    { type: 'typing' },
    { type: 'endOfConversation', code: 'completedSuccessfully' },
    { type: 'event', name: 'application/vnd.microsoft.meetingStart', value: {} },
    { type: 'event', name: 'tokens/response', value: { token: 'x' } },
    { type: 'command', name: 'x' },
    { type: 'commandResult', name: 'x' },
    { type: 'trace' },
    { type: 'contactRelationUpdate' },
    { type: 'suggestion' },
    { type: 'delay' },
    { type: 'handoff' },
    { type: 'nobody-knows' },
  ),
];

export const valid: fc.Arbitrary<Kind> = fc.oneof(...kinds);

import { grammar } from './grammar.ts';

/** On what is masked, what a model outside is sent, and what is held of a person. */
export const confidence = {
  masked: {
    title: 'What I masked',
    first:
      'Before I keep or use what you write, I put placeholders for names and whatever else says who a family is. The names themselves are written down nowhere.',
    group: 'Names were masked before anything was kept. Please say the placeholders from here on.',
    none: 'Nothing is masked here so far. I found no names, addresses or numbers in what was said; I may have missed some.',
    forgotten: 'I no longer know what stood there: it is kept for two hours, and only in memory.',
    doubtful: 'These may be names too. Press one to mask it:',
    spare:
      'If what stood there is nobody’s name, say so beneath it: the word is put back in this session, and I leave it from then on.',
    noName: 'This is no name',
    mask: (word: string) => `Mask “${word}”`,
    label: 'Another name or word to mask',
    more: 'Mask it',
    see: 'What was masked?',
    people: 'Name the people in the case',
  },
  people: {
    title: 'Who is in this case?',
    is: 'One on each line, with who they are if you like: “Sam, child” or “Jo (mother)”. I mask every one of these names from now on, also where it looks like an ordinary word, and I keep the placeholder and not the name.',
    label: 'Names',
    done: 'Mask these names',
  },
  preview: {
    title: 'What a language model would be sent',
    is: 'A language model outside this bot can word the questions. Nothing has been sent. This is what it would get of what you told me, and what you tell me later in this session is masked in the same way:',
    doubtful: 'Marked words may be names. While there are any left, nothing is sent and the question bank asks.',
    allow: 'Use the model in this session',
    refuse: 'Do not use it',
    allowed: 'The model is used in this session. Say “no model” to stop.',
    refused: 'The model is not used in this session. Say “use model” if you change your mind.',
    now: {
      yes: 'It is used in this session now.',
      no: 'It is not used in this session.',
      open: 'It is not used unless you say so.',
    },
  },
  forget: {
    title: 'Delete what is held about you?',
    alone: (many: number) =>
      grammar.count(many, {
        one: '# session of yours alone is deleted.',
        other: '# sessions of yours alone are deleted.',
      }),
    together: (many: number) =>
      grammar.count(many, {
        one: 'In # session with others, your words and your name are taken out; what the others said stays.',
        other: 'In # sessions with others, your words and your name are taken out; what the others said stays.',
      }),
    held: (many: number) =>
      grammar.count(many, {
        one: '# session must be kept: an administrator has ordered it.',
        other: '# sessions must be kept: an administrator has ordered it.',
      }),
    rest: 'Your reminders, your training answers and where I can reach you go too. It cannot be undone. Your supervision file, and the messages in Teams itself, are not mine to delete.',
    first: 'If you may need a record, say “my data” first.',
    now: 'Delete it all',
    done: 'Done. What is listed here is deleted, and cannot be brought back.',
    data: 'My data',
  },
  data: {
    title: 'Everything that I hold about you, as one file.',
    is: 'It opens for an hour, for whoever has this link, so do not pass it on. In it are your own words; of sessions with others it has the record that you may have anyway.',
    open: 'Open the file',
    file: (when: string) => `second-look-my-data ${when}`,
    folder: 'records',
    readme: (day: string, records: number) => [
      `What Second Look held about you on ${day}.`,
      'my-data.json has your own words in each session in which you took part, what you held, agreed and marked there, your reminders, the chats in which I can reach you, your answers in training, the exercises that you led, and when the audit log has you doing something. A computer can read it, and so can you. Names that you typed were masked before they were kept, so placeholders stand there.',
      grammar.count(records, {
        one: 'The folder “records” has the record of # session.',
        other: 'The folder “records” has the records of # sessions.',
      }),
      'What others said stands only in records that you may have anyway. Your supervision file, and the messages in Teams itself, are kept elsewhere: ask your organisation for those.',
    ],
    noWay:
      'I cannot be reached from a browser, so I cannot give you the file here. Ask whoever runs this bot: they can export it for you.',
  },
  hold: {
    placed: {
      session: (target: string) =>
        `The session ${target} is kept from deletion from now on, as it stands. It is in the audit log, and your reason is kept beside it.`,
      person: (target: string) =>
        `Every session of the person ${target} is kept from deletion from now on. I know no session by that id, so I took it for a person’s: if it is neither, lift it again. It is in the audit log.`,
    },
    lifted: {
      session: (target: string) => `The session ${target} may be deleted again, with the next daily run if it is due.`,
      person: (target: string) =>
        `The sessions of the person ${target} may be deleted again, with the next daily run if they are due.`,
    },
  },
  notice: (sessions: number, day: string) =>
    grammar.count(sessions, {
      one: `# session of yours will be deleted on ${day}, because nobody has used it for a long time. If you need its record, say “my data” before then; whoever writes in it again keeps it.`,
      other: `# sessions of yours will be deleted on ${day}, because nobody has used them for a long time. If you need their records, say “my data” before then; whoever writes in one again keeps it.`,
    }),
};

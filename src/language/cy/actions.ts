import type { en } from '../en.ts';
import { grammar } from './grammar.ts';

export const actions = {
  title: 'Yr hyn a nodwyd gennych',
  none: 'Nid oes dim yn aros amdanoch. Rhestrir yma yr hyn a nodwch mewn sesiwn nes i chi ddweud beth a ddaeth ohono.',
  kind: { action: 'Cam gweithredu', tripwire: 'Gwifren faglu' },
  by: (day) => `Erbyn ${day}`,
  overdue: (day) => `Hwyr. Roedd i’w wneud erbyn ${day}`,
  noDay: 'Ni osodwyd diwrnod',
  setOn: (day) => `Nodwyd ar ${day}`,
  ask: { action: 'A yw wedi’i wneud?', tripwire: 'A yw wedi digwydd?' },
  answer: { yes: 'Ydy', 'not-yet': 'Ddim eto', no: 'Ddim mwyach' },
  more: (many) =>
    grammar.count(many, {
      one: 'Ac # arall, a ddangosir yma pan fyddwch wedi ateb rhai o’r rhain.',
      other: 'Ac # arall, a ddangosir yma pan fyddwch wedi ateb rhai o’r rhain.',
    }),
  reminders: {
    on: 'Mae nodiadau atgoffa ymlaen. Dim ond yn ystod oriau gwaith y dônt.',
    paused: 'Mae nodiadau atgoffa wedi’u hoedi.',
    stopped: 'Mae nodiadau atgoffa i ffwrdd.',
  },
  pause: 'Oedi am wythnos',
  stop: 'Atal yr atgoffa',
  start: 'Dechrau atgoffa',
  followed: {
    yes: 'Wedi’i gadw. Mae oddi ar eich rhestr, ac ni fyddaf yn eich atgoffa ohono.',
    'not-yet': 'Wedi’i gadw. Mae’n aros ar eich rhestr.',
    no: 'Wedi’i gadw. Mae oddi ar eich rhestr, ac mae’r cofnod yn dweud nad yw’n sefyll mwyach.',
  },
  stopped:
    'Mae nodiadau atgoffa i ffwrdd. Mae eich rhestr wedi’i chadw; dywedwch “actions” i’w gweld, neu “start reminders” i’w cael yn ôl.',
  started: 'Mae nodiadau atgoffa ymlaen. Dim ond yn ystod oriau gwaith y dônt.',
  paused: (days) =>
    grammar.count(days, {
      other:
        'Mae nodiadau atgoffa wedi’u hoedi am # diwrnod. Mae eich rhestr wedi’i chadw; dywedwch “actions” i’w gweld.',
    }),
  reminded: {
    action: 'Nodyn i’ch atgoffa o gam gweithredu a nodwyd gennych.',
    tripwire: 'Nodyn i’ch atgoffa o wifren faglu a nodwyd gennych.',
  },
} satisfies Partial<typeof en.actions>;

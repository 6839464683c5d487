import type { en } from '../en.ts';

export const buttons = {
  why: 'Pam?',
  source: 'Ffynhonnell',
  another: 'Cwestiwn arall',
  'different-lens': 'Lens arall',
  skip: 'Hepgor',
  finish: 'Gorffen',
  'go-on': 'Parhau i fyfyrio',
  'move-on': 'Cam nesaf',
  next: 'Nesaf',
  park: 'Parcio',
  pin: 'Pinio',
  pause: 'Oedi',
  lead: 'Fi fydd yn arwain',
  leave: 'Gadael y sesiwn',
  'quiet-on': 'Troi tawel ymlaen',
  'quiet-off': 'Troi tawel i ffwrdd',
  missing: 'Pwy sydd ar goll?',
  'ask-missing': 'Gofyn am un',
  concern: 'Codi pryder',
  record: 'Cofnod',
} satisfies Partial<typeof en.buttons>;

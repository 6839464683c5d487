import type { Typed } from '../typed.ts';

/** Without accents too, since many keyboards have none. */
const typed: Typed = {
  hello: ['helo', 'shwmae', "s'mae"],
  why: ['pam'],
  source: ['ffynhonnell', 'ffynonellau'],
  another: ['arall', 'cwestiwn arall'],
  'different-lens': ['lens arall', 'lens wahanol'],
  skip: ['hepgor', 'sgipio', 'pasio'],
  finish: ['gorffen', 'stopio', 'diwedd', 'achos newydd', 'achos arall', 'hwyl'],
  'go-on': ['ymlaen', 'mynd ymlaen', 'parhau'],
  help: ['cymorth', 'chwilio'],
  reflect: ['myfyrio'],
  'reflect-fully': ["myfyrio'n llawn"],
  supervise: ['goruchwyliaeth', 'goruchwylio'],
  group: ['grŵp', 'grwp', 'goruchwyliaeth grŵp', 'goruchwyliaeth grwp'],
  next: ['nesaf'],
  'move-on': ['cam nesaf', 'symud ymlaen'],
  park: ['parcio'],
  pin: ['pinio'],
  pause: ['oedi', 'saib'],
  lead: ['arwain', 'fi fydd yn arwain'],
  leave: ['gadael'],
  missing: ['pwy sydd ar goll'],
  concern: ['codi pryder', 'pryder'],
  record: ['cofnod'],
  actions: ['camau gweithredu', 'fy nghamau gweithredu'],
  mirror: ['drych'],
  quiet: ['gair tawel'],
  'quiet-on': ['geiriau tawel ymlaen'],
  'quiet-off': ['geiriau tawel i ffwrdd'],
  train: ['hyfforddi', 'ymarferion'],
  'stop-reminders': ['stopio nodiadau atgoffa'],
  'start-reminders': ['dechrau nodiadau atgoffa'],
};

export const commands = { typed, lookUp: ['chwilio am', 'chwilio', 'edrych am'] };

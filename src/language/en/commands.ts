import type { Typed } from '../typed.ts';

/** Beside the name of each command, which works in every language. */
const typed: Typed = {
  hello: ['hi', 'hey'],
  'different-lens': ['different lens', 'other lens', 'another lens'],
  another: ['another question'],
  source: ['sources'],
  skip: ['pass'],
  finish: ['done', 'stop', 'end', 'bye', 'leave it there', 'stop there', "that's all", 'new case', 'another case'],
  'go-on': ['go on', 'continue', 'resume'],
  help: ['?', 'look up', 'lookup', 'search'],
  'reflect-fully': ['reflect fully', 'full reflection'],
  supervise: ['supervision'],
  group: ['group supervision'],
  'move-on': ['next step', 'move on'],
  missing: ['who is missing', "who's missing"],
  'ask-missing': ['ask missing', 'ask about who is missing'],
  concern: ['raise a concern'],
  actions: ['my actions'],
  quiet: ['quiet word'],
  'quiet-on': ['quiet words on'],
  'quiet-off': ['quiet words off'],
  lead: ['i will lead', "i'll lead"],
  train: ['exercises', 'scenarios', 'train the room'],
  'stop-reminders': ['stop reminders'],
  'start-reminders': ['start reminders'],
  masked: ['what was masked', 'names masked'],
  people: ['people in the case', 'name the people'],
  preview: ['what would be sent'],
  'use-model': ['use model', 'use the model'],
  'no-model': ['no model', 'do not use the model', "don't use the model"],
  'forget-me': ['forget me', 'delete my data'],
  'my-data': ['my data', 'export my data'],
};

/** `lookUp`: what may stand before the words that are looked up, the longest first. */
export const commands = { typed, lookUp: ['look up', 'lookup', 'search for', 'search'] };

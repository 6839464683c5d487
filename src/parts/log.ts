import { pino } from 'pino';
import type { Config } from '../config.ts';
import { createEvents, type Events } from '../log.ts';

/** The composition root is this folder: what the bot (`main.ts`) and the command line (`cli/`) are both made of. Nothing else builds its own. */

export const now = (): string => new Date().toISOString();

const logs = new WeakMap<Config, Events>();

/** The log of a process: one for all that are made with the same settings, made when the first asks. */
export function logOf(config: Config): Events {
  const log = logs.get(config) ?? createEvents(pino({ level: config.logLevel }, pino.destination(2)));
  logs.set(config, log);
  return log;
}

import { pino } from 'pino';
import type { Config } from '../config.ts';
import { createEvents, type Events } from '../log.ts';

/** The composition root is this folder: what the bot (`main.ts`) and the command line (`cli/`) are both made of. Nothing else builds its own. */

export const now = (): string => new Date().toISOString();

export const createLog = ({ logLevel }: Config): Events => createEvents(pino({ level: logLevel }, pino.destination(2)));

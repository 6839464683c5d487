import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeOptions } from '../src/node-options.ts';

/** Starts the bot as production does, on whichever Node runs this, says one thing to it over HTTP, and waits for a question. */
const account =
  'Mum is engaging really well now and I have seen a real change, so I am recommending that we step down. Her partner seems nice.';

const folder = mkdtempSync(join(tmpdir(), 'smoke-'));
const heard: string[] = [];
const connector = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => {
    body += chunk;
  });
  request.on('end', () => {
    heard.push(body);
    response.setHeader('content-type', 'application/json').end('{"id":"1"}');
  });
});
await new Promise<void>((resolve) => connector.listen(0, '127.0.0.1', resolve));
const { port: connectorPort } = connector.address() as AddressInfo;

const port = 20_000 + (process.pid % 20_000);
const bot = spawn(process.execPath, [...nodeOptions, 'src/main.ts'], {
  env: { ...process.env, PORT: String(port), DATA_DIR: folder, LOG_LEVEL: 'error' },
  stdio: ['ignore', 'inherit', 'pipe'],
});
let complaints = '';
bot.stderr.on('data', (chunk) => {
  complaints += chunk;
});

async function until(what: string, seconds: number, ready: () => Promise<boolean> | boolean): Promise<void> {
  for (let tenths = 0; tenths < seconds * 10; tenths++) {
    if (await ready()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${what} was not seen within ${seconds} s`);
}

try {
  const healthy = () =>
    fetch(`http://127.0.0.1:${port}/health`).then(
      (answer) => answer.ok,
      () => false,
    );
  await until('a healthy bot', 60, healthy);
  const response = await fetch(`http://127.0.0.1:${port}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      type: 'message',
      id: 'smoke-1',
      text: account,
      channelId: 'msteams',
      serviceUrl: `http://127.0.0.1:${connectorPort}`,
      from: { id: 'person' },
      recipient: { id: 'bot' },
      conversation: { id: 'conversation', conversationType: 'personal' },
    }),
  });
  if (!response.ok) throw new Error(`the bot answered ${response.status}`);
  await until('a question', 10, () => heard.some((body) => body.includes('AdaptiveCard') && body.includes('?')));
  if (complaints.includes('DEP0111')) throw new Error('Node still warns of DEP0111');
  process.stdout.write(`Node ${process.version}: asked a question.\n`);
} catch (error) {
  process.stderr.write(
    `Node ${process.version}: ${error instanceof Error ? error.message : String(error)}\n${complaints}\n`,
  );
  process.exitCode = 1;
} finally {
  bot.kill('SIGTERM');
  connector.close();
  rmSync(folder, { recursive: true, force: true });
}

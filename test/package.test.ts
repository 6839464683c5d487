import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { buildPackage } from '../src/package/build-package.ts';
import { fill } from '../src/package/fill.ts';
import { packageSettings } from '../src/package/package-settings.ts';
import { pngSize } from '../src/package/png-size.ts';

const settings = {
  MICROSOFT_APP_ID: '6f1f9c2e-54c1-4c1b-9a55-2f5c6f0a9d11',
  PUBLIC_URL: 'https://bot.example.org/second-look',
  DEVELOPER_NAME: 'The "Example" Council',
  DEVELOPER_WEBSITE_URL: 'https://example.org/',
  DEVELOPER_PRIVACY_URL: 'https://example.org/privacy',
  DEVELOPER_TERMS_URL: 'https://example.org/terms',
};
const values = { ...packageSettings(settings), VERSION: '1.2.3' };

const Commands = z.array(
  z.looseObject({ title: z.string(), type: z.string().optional(), prompt: z.string().optional() }),
);
const Manifest = z.looseObject({
  id: z.string(),
  version: z.string(),
  developer: z.object({ name: z.string() }).loose(),
  bots: z.array(
    z.looseObject({
      botId: z.string(),
      scopes: z.array(z.string()),
      commandLists: z.array(z.object({ scopes: z.array(z.string()), commands: Commands })),
    }),
  ),
  composeExtensions: z.array(
    z.looseObject({ botId: z.string(), commands: z.array(z.looseObject({ id: z.string() })) }),
  ),
  validDomains: z.array(z.string()),
});

const built = unzipSync(buildPackage('appPackage', values));
const text = (name: string) => Buffer.from(built[name] ?? []).toString('utf8');
const manifest = Manifest.parse(JSON.parse(text('manifest.json')));

/** The files of the package in a folder that a test may spoil. */
function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'package-'));
  cpSync('appPackage', folder, { recursive: true });
  return folder;
}

/** The package of a folder in which one file was changed; a file that becomes null is taken away. */
function spoiled(name: string, change: (text: string) => string | null): () => Uint8Array {
  const folder = aFolder();
  const changed = change(readFileSync(join(folder, name), 'utf8'));
  if (changed === null) rmSync(join(folder, name));
  else writeFileSync(join(folder, name), changed);
  return () => buildPackage(folder, values);
}

describe('the app package', () => {
  it('holds the manifest, its Welsh strings and the two icons, and nothing else', () => {
    expect(Object.keys(built).toSorted()).toEqual(['color.png', 'cy.json', 'manifest.json', 'outline.png']);
  });

  it('carries the ids, the host, the version and the name of whoever runs it', () => {
    expect(text('manifest.json')).not.toContain('${{');
    expect(manifest).toMatchObject({
      id: settings.MICROSOFT_APP_ID,
      version: '1.2.3',
      developer: { name: 'The "Example" Council', privacyUrl: 'https://example.org/privacy' },
      bots: [{ botId: settings.MICROSOFT_APP_ID, scopes: ['personal', 'team', 'groupChat'] }],
      composeExtensions: [{ botId: settings.MICROSOFT_APP_ID }],
      validDomains: ['bot.example.org'],
    });
  });

  it('has the same bytes whatever time zone and second it is built in', () => {
    const zone = process.env['TZ'];
    try {
      process.env['TZ'] = 'Pacific/Kiritimati';
      const there = buildPackage('appPackage', values);
      process.env['TZ'] = 'America/Adak';
      expect(Buffer.from(buildPackage('appPackage', values)).equals(there)).toBe(true);
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  it('asks for no permission', () => {
    for (const key of ['permissions', 'devicePermissions', 'authorization', 'webApplicationInfo'])
      expect(manifest).not.toHaveProperty(key);
  });
});

describe('the commands', () => {
  const lists = manifest.bots[0]?.commandLists ?? [];
  const titles = (scope: string) =>
    lists
      .filter(({ scopes }) => scopes.includes(scope))
      .flatMap(({ commands }) => commands)
      .filter(({ type }) => type !== 'prompt')
      .map(({ title }) => title);

  it('are at most ten in each place, in lower case, so that what is clicked is what is typed', () => {
    expect(titles('personal')).toEqual(
      'reflect|look up|who is missing|raise a concern|actions|record|mirror|quiet word|finish|help'.split('|'),
    );
    const shared = 'supervise|group|train|look up|who is missing|raise a concern|actions|record|finish|help'.split('|');
    expect(titles('team')).toEqual(shared);
    expect(titles('groupChat')).toEqual(shared);
  });

  it('come with three different starters or more, in the personal chat only', () => {
    const starters = lists.flatMap(({ scopes, commands }) =>
      commands.filter(({ type }) => type === 'prompt').map(({ prompt }) => ({ scopes, prompt })),
    );
    expect(new Set(starters.map(({ prompt }) => prompt)).size).toBeGreaterThanOrEqual(3);
    for (const { scopes, prompt } of starters) {
      expect(scopes).toEqual(['personal']);
      expect(prompt).toBeTruthy();
    }
  });

  it('of the box above a message are those that the bot answers', () => {
    const [find, reflect] = manifest.composeExtensions[0]?.commands ?? [];
    expect(find).toMatchObject({ type: 'query', parameters: [{ name: 'query' }] });
    expect(reflect).toMatchObject({ id: 'reflect', type: 'action', context: ['message'], fetchTask: true });
  });
});

it('each Welsh string stands for one that the manifest has', () => {
  const keys = Object.keys(z.record(z.string(), z.string()).parse(JSON.parse(text('cy.json'))));
  for (const key of keys.filter((key) => key !== '$schema')) {
    const steps = key.split(/[.[\]]+/).filter(Boolean);
    const found = steps.reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], manifest);
    expect(found, key).toBeTypeOf('string');
  }
});

describe('a package that Teams would refuse is not built', () => {
  it.each([
    ['color.png', null, /color\.png could not be read/],
    ['outline.png', 'a drawing', /outline\.png is not a PNG/],
    ['manifest.json', '{', /manifest\.json is not valid JSON/],
    ['cy.json', '{"name.short":"Second Look"}', /cy\.json is not what Teams accepts/],
  ])('when %s is wrong', (name, becomes, says) => {
    expect(spoiled(name, () => becomes)).toThrow(says);
    expect(spoiled(name, () => becomes)).toThrow(/Nothing was written/);
  });

  it('when an icon has another size', () => {
    const folder = aFolder();
    cpSync('appPackage/outline.png', join(folder, 'color.png'));
    expect(() => buildPackage(folder, values)).toThrow('color.png is 32 by 32 pixels, and has to be 192 by 192.');
  });

  it('when the manifest has too long a name, a key that no schema knows, or an unknown placeholder', () => {
    const short = '"short": "Second Look"';
    expect(spoiled('manifest.json', (json) => json.replace(short, `"short": "${'x'.repeat(31)}"`))).toThrow(
      /\/name\/short/,
    );
    expect(spoiled('manifest.json', (json) => json.replace(short, `${short}, "shout": "!"`))).toThrow(/additional/);
    expect(spoiled('manifest.json', (json) => json.replace('{{VERSION', '{{COLOUR'))).toThrow(/COLOUR/);
  });
});

describe('packageSettings', () => {
  it.each([
    ['MICROSOFT_APP_ID', 'second-look'],
    ['MICROSOFT_APP_ID', ''],
    ['PUBLIC_URL', 'http://bot.example.org'],
    ['PUBLIC_URL', 'https://localhost'],
    ['PUBLIC_URL', 'https://second.localhost./'],
    ['PUBLIC_URL', 'https://127.1:3978'],
    ['PUBLIC_URL', 'https://[::1]/'],
    ['PUBLIC_URL', 'https://bot'],
    ['PUBLIC_URL', 'https://me@bot.example.org'],
    ['DEVELOPER_NAME', 'a name of more than thirty-two letters'],
    ['DEVELOPER_PRIVACY_URL', 'http://example.org/privacy'],
  ])('refuses %s=%s, and says so by name', (name, value) => {
    const refused = () => packageSettings({ ...settings, [name]: value });
    expect(refused).toThrow(new RegExp(`^${name} must [^;]+\\. Nothing was written\\.`));
  });

  it('names every setting that is missing', () => {
    for (const name of Object.keys(settings)) expect(() => packageSettings({})).toThrow(name);
  });
});

it('fill keeps a value inside its string', () => {
  const VERSION = 'a "quote", a \\ and\na line';
  expect(JSON.parse(fill(readFileSync('appPackage/manifest.json', 'utf8'), { ...values, VERSION })).version).toBe(
    VERSION,
  );
});

it('pngSize knows what is no PNG', () => {
  expect(pngSize(new Uint8Array())).toBeNull();
  expect(pngSize(readFileSync('appPackage/icon.svg'))).toBeNull();
  expect(pngSize(readFileSync('appPackage/color.png').subarray(0, 20))).toBeNull();
});

describe('npm run package', () => {
  const run = (environment: Record<string, string>) => {
    const cwd = mkdtempSync(join(tmpdir(), 'package-run-'));
    const command = ['--import', import.meta.resolve('tsx'), resolve('src/package/main.ts')];
    const { PATH = '' } = process.env;
    const { status, stdout, stderr } = spawnSync(process.execPath, command, {
      cwd,
      env: { PATH, ...environment },
      encoding: 'utf8',
    });
    return { cwd, status, stdout, stderr };
  };

  it('writes one file, with the version of package.json in its name', () => {
    const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync('package.json', 'utf8')));
    const { cwd, status, stderr } = run(settings);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(readdirSync(join(cwd, 'build'))).toEqual([`second-look-${version}.zip`]);
  });

  it('writes nothing when a setting is wrong, and says it in one sentence', () => {
    const { cwd, status, stderr } = run({ ...settings, PUBLIC_URL: 'http://bot.example.org' });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^PUBLIC_URL must be where the bot is reached/);
    expect(existsSync(join(cwd, 'build'))).toBe(false);
  });
});

describe('the container', () => {
  const dockerfile = readFileSync('Dockerfile', 'utf8');

  it('starts the bot with the options of npm start', () => {
    const { scripts } = z
      .object({ scripts: z.object({ start: z.string() }) })
      .parse(JSON.parse(readFileSync('package.json', 'utf8')));
    const [, command = '[]'] = /^CMD (\[.*\])$/m.exec(dockerfile) ?? [];
    expect(JSON.parse(command).join(' ')).toBe(scripts.start);
  });

  it('leaves it to the bot where it listens, so that without credentials nobody outside reaches it', () => {
    expect(dockerfile).not.toMatch(/\bHOST=/);
  });

  it('takes in what it copies, and neither settings nor anything that people said', () => {
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, names = '']) =>
      names.split(' '),
    );
    const admitted = [...readFileSync('.dockerignore', 'utf8').matchAll(/^!(.+)$/gm)].map(([, name]) => name);
    expect(new Set(copied)).toEqual(new Set(admitted));
    for (const name of copied) expect(existsSync(name), name).toBe(true);
    expect(admitted).not.toContain('data');
  });
});

import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { ConfigError, environment, readConfig } from '../src/config.ts';
import { Settings } from '../src/settings.ts';

describe('readConfig', () => {
  it('needs no setting at all, and then listens on loopback only', () => {
    expect(readConfig({})).toMatchObject({ port: 3978, host: '127.0.0.1', teams: null });
  });

  it('listens for other machines only when it can tell who speaks', () => {
    const id = '00000000-0000-4000-8000-000000000000';
    const teams = { MICROSOFT_APP_ID: id, MICROSOFT_APP_PASSWORD: 'secret', MICROSOFT_APP_TENANT_ID: id };
    for (const host of ['127.0.0.1', '127.1.2.3', '::1', 'localhost', 'LOCALHOST'])
      expect(readConfig({ HOST: host }).host).toBe(host);
    for (const host of ['0.0.0.0', '::', '10.0.0.7', 'localhost.example.org', '127.0.0.1.example.org', '*']) {
      expect(() => readConfig({ HOST: host })).toThrow(/HOST would let other machines in/);
      expect(readConfig({ ...teams, HOST: host }).host).toBe(host);
    }
    expect(readConfig(teams).host).toBe('0.0.0.0');
  });

  it('makes links to this machine, or to where it is told that it is reached from', () => {
    expect(readConfig({ PORT: '4000' }).publicUrl).toBe('http://localhost:4000');
    const id = '00000000-0000-4000-8000-000000000000';
    const teams = { MICROSOFT_APP_ID: id, MICROSOFT_APP_PASSWORD: 'secret', MICROSOFT_APP_TENANT_ID: id };
    expect(readConfig(teams).publicUrl).toBeNull();
    expect(readConfig({ PUBLIC_URL: 'https://bot.example.org/second-look/' }).publicUrl).toBe(
      'https://bot.example.org/second-look',
    );
    for (const wrong of [
      'bot.example.org',
      'ftp://bot.example.org',
      'https://a@bot.example.org',
      'https://a.example/?b',
    ])
      expect(() => readConfig({ PUBLIC_URL: wrong })).toThrow(/PUBLIC_URL/);
  });

  it('keeps sessions in the embedded database, or on the server that it is told of', () => {
    expect(readConfig({ DATABASE_URL: '' }).databaseUrl).toBeNull();
    for (const url of ['postgres://bot:p%40ss@db.example:5433/second?sslmode=verify-full', 'postgresql://bot@/second'])
      expect(readConfig({ DATABASE_URL: url }).databaseUrl).toBe(url);
    for (const url of [
      'db.example/second',
      'mysql://bot@db.example/second',
      'postgres://bot:Se#same@db.example/second',
    ]) {
      expect(() => readConfig({ DATABASE_URL: url })).toThrow(/DATABASE_URL/);
      expect(() => readConfig({ DATABASE_URL: url })).not.toThrow(/same@|bot/);
    }
  });

  it('takes an empty line for a setting that is not set', () => {
    expect(readConfig({ PORT: '', MICROSOFT_APP_ID: '' }).port).toBe(3978);
  });

  it('names every setting that is wrong, not only the first', () => {
    const wrong = () => readConfig({ PORT: 'eighty', LOG_LEVEL: 'loud' });
    expect(wrong).toThrow(ConfigError);
    expect(wrong).toThrow(/PORT[\s\S]*LOG_LEVEL|LOG_LEVEL[\s\S]*PORT/);
  });

  it('refuses half a set of credentials', () => {
    expect(() => readConfig({ MICROSOFT_APP_PASSWORD: 'secret' })).toThrow(/set all three, or none/);
  });

  it('takes a managed identity without a secret, and no other half of one', () => {
    const id = '00000000-0000-4000-8000-000000000000';
    const identity = { MICROSOFT_APP_ID: id, MICROSOFT_APP_TENANT_ID: id, MICROSOFT_APP_TYPE: 'UserAssignedMSI' };
    expect(readConfig(identity).teams).toEqual({ appId: id, password: null, tenantId: id, tenants: [id] });
    expect(() => readConfig({ ...identity, MICROSOFT_APP_PASSWORD: 'secret' })).toThrow(/no MICROSOFT_APP_PASSWORD/);
    expect(() => readConfig({ ...identity, MICROSOFT_APP_TENANT_ID: '' })).toThrow(/needs MICROSOFT_APP_ID and/);
    expect(() => readConfig({ MICROSOFT_APP_TYPE: 'UserAssignedMSI' })).toThrow(/needs MICROSOFT_APP_ID and/);
    expect(() => readConfig({ ...identity, MICROSOFT_APP_TYPE: 'MultiTenant' })).toThrow(/MICROSOFT_APP_TYPE/);
  });
});

it('a file .env adds to the environment, and changes nothing that is set', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'env-')), '.env');
  writeFileSync(file, 'PORT=4001\nLOG_LEVEL=warn\n');
  vi.stubEnv('PORT', undefined).stubEnv('LOG_LEVEL', 'error');
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  expect(readConfig(environment(file))).toMatchObject({ port: 4001, logLevel: 'error' });
});

describe('.env.example', () => {
  it('lists every setting, in order, with the words of the schema', () => {
    const listed = [...readFileSync('.env.example', 'utf8').matchAll(/^# (.+)\n([A-Z_]+)=/gm)].map(
      ([, words, name]) => `${name}: ${words}`,
    );
    const known = Object.entries(Settings.shape).map(([name, setting]) => `${name}: ${setting.description}`);
    expect(listed).toEqual(known);
  });
});

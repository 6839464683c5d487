// Asks the registry for known weaknesses of what the bot is made of. A registry that answers no audits is said so, and nothing was looked at then.
import { spawnSync } from 'node:child_process';

const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--audit-level=high', '--json'], {
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
});
const report = read(stdout);
const found = report?.metadata?.vulnerabilities;

if (!found) {
  process.stdout.write(
    'audit: NOT done. The registry answers no audits, or cannot be reached, so nobody looked for known weaknesses. Run `npm run audit` again where it does.\n',
  );
} else {
  const { critical, high, moderate, low } = found;
  process.stdout.write(`audit: done. ${critical} critical, ${high} high, ${moderate} moderate, ${low} low.\n`);
  for (const { name, severity, range, fixAvailable } of Object.values(report.vulnerabilities ?? {}))
    if (severity === 'critical' || severity === 'high')
      process.stdout.write(
        `  ${severity}: ${name} ${range}, ${fixAvailable ? 'mended in a later version' : 'not mended yet'}\n`,
      );
  // Weaknesses are found without a change of ours: a change is not held up by them, and whoever runs the bot is.
  process.exitCode = critical + high > 0 && !process.argv.includes('--tell') ? 1 : 0;
}

function read(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

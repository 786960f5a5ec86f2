import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommands } from './run-commands.ts';

const hasPython = spawnSync('python3', ['--version']).status === 0;
if (!hasPython)
  process.stderr.write('test/examples: the Python example is skipped, python3 is not installed\n');

const examples = ['fastify', 'gateway', ...(hasPython ? ['python'] : [])];

interface Readme {
  readonly path: string;
  readonly text: string;
  /** The commands of the two sh blocks: a good run, then the planted mistake. */
  readonly commands: ReadonlyArray<readonly string[]>;
}

function readReadme(example: string): Readme {
  const path = resolve('examples', example, 'README.md');
  const text = readFileSync(path, 'utf8');
  const blocks = [...text.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block = '']) =>
    block.trim().split('\n'),
  );
  return { path, text, commands: blocks };
}

const blockStart = '\n\n```\n';

describe.each(examples)('%s', (example) => {
  const { path, text, commands } = readReadme(example);

  test('verifies as its README says', async () => {
    const { code, stdout } = await runCommands(commands[0] ?? []);
    expect(stdout).toMatch(/verdict: conformant|Tests +\d+ passed/);
    expect(code).toBe(0);
  }, 180_000);

  test('the failure in its README is what the command prints; vitest --update writes it anew', async () => {
    const { code, stdout, stderr } = await runCommands(commands[1] ?? []);
    const [failure = 'no failure was found'] =
      /^(BROKEN| FAIL)[\s\S]*?\n +again .*$/m.exec(`${stdout}\n${stderr}`) ?? [];
    const head = text.slice(0, text.lastIndexOf(blockStart));
    const current = `${head}${blockStart}${failure}\n\`\`\`\n`;
    await expect(current).toMatchFileSnapshot(path);
    expect(failure).toContain('again');
    expect(code).toBe(1);
  });
});

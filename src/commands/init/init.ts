import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { tool } from '../../../contracts/tool.ts';
import type { Io } from '../../cli/io.ts';
import { parseHttpUrl } from '../../cli/parse-http-url.ts';
import { tell } from '../../cli/tell.ts';
import { readContract } from '../../diff/read-contract.ts';
import { systemErrorCode } from '../../errors/describe-system-error.ts';
import { UnwritablePathError } from '../../errors/unwritable-path-error.ts';
import { UsageError } from '../../errors/usage-error.ts';
import type { InitFlags } from '../init.ts';
import { chooseStates } from '../verify/choose-states.ts';
import { askForRest } from './ask-for-rest.ts';
import { renderWorkflow, type WorkflowPlan } from './render-workflow.ts';

/** Runs `init`: writes the workflow and gives 0. Throws a ToolError for bad input and for a file that is there already. */
export async function init(flags: InitFlags, io: Io): Promise<number> {
  requireFree(flags.out);
  const plan = await readPlan(await askForRest(flags, io));
  writeNew(flags.out, renderWorkflow(plan, tool));
  io.stdout.write(`${flags.out}\n`);
  tell(io, `${flags.out} is written; commit it, and the next push is judged`);
  return 0;
}

async function readPlan({ start, setup, url, states, document }: InitFlags): Promise<WorkflowPlan> {
  if (start === undefined || start.trim() === '') {
    const problem = 'nothing says how your implementation is started';
    throw new UsageError({ input: '--start', problem, remedy: "give for example --start 'npm start'" });
  }
  const base = url ?? 'http://127.0.0.1:8080';
  parseHttpUrl(base, { input: '--url', query: 'refused' });
  await chooseStates(states);
  const path = document === undefined ? undefined : findDocument(document);
  return { start, setup, url: base, states, document: path };
}

/** The document's path as git names it from the current folder; git knows nothing outside of it. */
function findDocument(path: string): string {
  const input = `--document ${path}`;
  const remedy = 'give your OpenAPI document, as a path within this folder';
  if (readContract(path).kind === 'report')
    throw new UsageError({ input, problem: 'is a report of verify', remedy });
  const inner = relative(process.cwd(), resolve(path));
  if (inner.startsWith('..')) throw new UsageError({ input, problem: 'is outside of this folder', remedy });
  return inner;
}

/** So that nobody answers questions in vain. */
function requireFree(path: string): void {
  if (existsSync(path)) throw taken(path);
}

function writeNew(path: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: 'wx' });
  } catch (error) {
    if (systemErrorCode(error) !== 'EEXIST') throw new UnwritablePathError(`--out ${path}`, error);
    throw taken(path);
  }
}

function taken(path: string): UsageError {
  const problem = 'is there already and is left as it is';
  return new UsageError({
    input: `--out ${path}`,
    problem,
    remedy: 'give another --out, or delete it first',
  });
}

import { createHash } from 'node:crypto';
import type { Log, Run } from 'sarif';
import { documentSource } from '../../../contracts/clauses/find-place.ts';
import type { Clause } from '../../../contracts/harness/clause.ts';
import type { Failure } from '../../../contracts/harness/failure.ts';
import { packageFolder } from './locate.ts';
import { buildResults } from './results.ts';
import { buildRule } from './rule.ts';

/** What a SARIF log tells of, wherever its failures were found. All of it is free of secrets. */
export interface SarifContent {
  readonly tool: { readonly name: string; readonly version: string };
  /** The command that found the failures: `verify`, `audit`. Logs of different commands do not replace one another. */
  readonly command: string;
  /** The clauses that were judged; each becomes a rule. */
  readonly clauses: readonly Clause[];
  readonly failures: Iterable<Failure>;
  /** The OpenAPI document's text, whose lines the results point to. */
  readonly document: string;
  /** False when it could not be judged what was to be judged. */
  readonly isJudged: boolean;
  readonly startedAt: Date;
  readonly endedAt: Date;
  /** What could not be judged and why. */
  readonly notes?: readonly SarifNote[];
  /** Whatever else readers of the log may want to know of the run. */
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** Something that was not judged. */
export interface SarifNote {
  readonly level: 'error' | 'note';
  readonly text: string;
  readonly cases?: readonly string[];
}

/**
 * Builds a SARIF 2.1.0 log. Failures that differ in nothing but the values received become one result with the number of
 * its occurrences; a result points to the line of the OpenAPI document where the broken clause's constraint stands.
 * See https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function buildSarifLog(content: SarifContent): Log {
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [buildRun(content)],
  };
}

function buildRun(content: SarifContent): Run {
  const { tool, command, clauses, failures, document, properties } = content;
  return {
    tool: {
      driver: { name: tool.name, semanticVersion: tool.version, rules: clauses.map(buildRule) },
    },
    automationDetails: { id: `${tool.name}/${command}/` },
    invocations: [buildInvocation(content)],
    originalUriBaseIds: { [packageFolder]: { description: { text: `The folder of ${tool.name}.` } } },
    artifacts: [
      {
        location: { uri: documentSource, uriBaseId: packageFolder },
        contents: { text: document },
        hashes: { 'sha-256': createHash('sha256').update(document).digest('hex') },
        encoding: 'utf-8',
        sourceLanguage: 'yaml',
      },
    ],
    columnKind: 'utf16CodeUnits',
    results: [...buildResults(failures, clauses, document)],
    ...(properties === undefined ? {} : { properties: { ...properties } }),
  };
}

function buildInvocation({ isJudged, startedAt, endedAt, notes = [] }: SarifContent) {
  return {
    executionSuccessful: isJudged,
    startTimeUtc: startedAt.toISOString(),
    endTimeUtc: endedAt.toISOString(),
    toolExecutionNotifications: notes.map(({ level, text, cases }) => ({
      level,
      message: { text },
      ...(cases === undefined ? {} : { properties: { cases: [...cases] } }),
    })),
  };
}

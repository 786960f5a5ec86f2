import type { ReportingConfiguration, ReportingDescriptor } from 'sarif';
import { findPlace } from '../../../contracts/clauses/find-place.ts';
import type { Clause } from '../../../contracts/harness/clause.ts';
import type { Level } from '../../../contracts/harness/failure.ts';

/** SARIF's words for the levels of clauses. */
export const sarifLevel: Readonly<Record<Level, 'error' | 'warning' | 'note'>> = {
  required: 'error',
  advised: 'warning',
  observed: 'note',
};

const severity: Readonly<Record<Level, string>> = {
  required: 'error',
  advised: 'warning',
  observed: 'recommendation',
};

const meaning: Readonly<Record<Level, string>> = {
  required: 'Required: it is published, or real clients break without it.',
  advised: 'Advised: the evidence points this way, and a run fails for it only with --fail-on advised.',
  observed: 'Observed: implementations are free, and nothing is judged.',
};

const reference = 'https://docs.aws.amazon.com/chime/latest/APIReference/API_BatchDeletePhoneNumber.html';

/** Renders a clause as a SARIF rule with its help. */
export function buildRule({ id, level, text, source }: Clause): ReportingDescriptor {
  const [topic = id] = id.split('/');
  const { pointer } = findPlace(id);
  const explain = `npx chime-contract explain ${id}`;
  const configuration: ReportingConfiguration = { level: sarifLevel[level] };
  return {
    id,
    name: toPascalCase(id),
    shortDescription: { text },
    fullDescription: { text: `${text} Source: ${source}.` },
    help: {
      text: `${text}\n${meaning[level]}\nSource: ${source}\nIn the OpenAPI document: ${pointer}\nMore: ${explain}`,
      markdown: [
        `**${escapeMarkdown(text)}**`,
        escapeMarkdown(meaning[level]),
        `Source: ${escapeMarkdown(source)}`,
        `In the OpenAPI document: \`${pointer}\``,
        `More: \`${explain}\``,
      ].join('\n\n'),
    },
    helpUri: reference,
    defaultConfiguration: configuration,
    properties: {
      tags: ['contract', topic, level],
      precision: 'very-high',
      'problem.severity': severity[level],
    },
  };
}

function toPascalCase(id: string): string {
  return id.replaceAll(/(?:^|[/-])(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>|]/g, '\\$&');
}

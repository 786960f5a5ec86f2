import type { Failure } from '../../contracts/harness/failure.ts';
import type { Report } from '../../contracts/harness/outcome.ts';
import { recordExchange } from './recorded-exchange.ts';
import type { Reporter, ReportOutput } from './reporter.ts';

/** Writes the report as one JSON document, as `src/schemas/report.schema.json` describes it. */
export function createJsonReporter(output: ReportOutput): Reporter {
  return {
    end({ report }) {
      output.write(`${escapeInJson(JSON.stringify(toPlainReport(report), null, 2))}\n`);
    },
  };
}

/** The report as plain JSON data: bodies of exchanges in base64. */
export function toPlainReport(report: Report): object {
  const cases = report.cases.map((result) => ({ ...result, failures: result.failures.map(toPlainFailure) }));
  return { ...report, cases };
}

/** Control, direction and invisible characters that JSON lets through; they stand in strings only. */
const unsafe = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Keeps a terminal from acting on what a target sent: the same JSON, with such characters as escapes. */
function escapeInJson(json: string): string {
  return json.replace(unsafe, (character) =>
    [...Array(character.length).keys()]
      .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}

function toPlainFailure({ exchange, ...failure }: Failure): object {
  return { ...failure, exchange: exchange === null ? null : recordExchange(exchange) };
}

import type { Failure } from '../../contracts/harness/failure.ts';
import type { Report } from '../../contracts/harness/outcome.ts';
import { recordExchange } from './recorded-exchange.ts';
import type { Reporter, ReportOutput } from './reporter.ts';

/** Writes the report as one JSON document, as `src/schemas/report.schema.json` describes it. */
export function createJsonReporter(output: ReportOutput): Reporter {
  return {
    end({ report }) {
      output.write(`${JSON.stringify(toPlainReport(report), null, 2)}\n`);
    },
  };
}

/** The report as plain JSON data: bodies of exchanges in base64. */
export function toPlainReport(report: Report): object {
  const cases = report.cases.map((result) => ({ ...result, failures: result.failures.map(toPlainFailure) }));
  return { ...report, cases };
}

function toPlainFailure({ exchange, ...failure }: Failure): object {
  return { ...failure, exchange: exchange === null ? null : recordExchange(exchange) };
}

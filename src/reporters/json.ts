import type { Failure } from '../../contracts/harness/failure.ts';
import { recordExchange } from './recorded-exchange.ts';
import type { Reporter, ReportOutput } from './reporter.ts';

/** Writes the report as one JSON document, as `src/schemas/report.schema.json` describes it. */
export function createJsonReporter(output: ReportOutput): Reporter {
  return {
    end({ report }) {
      const cases = report.cases.map((result) => ({
        ...result,
        failures: result.failures.map(toPlainFailure),
      }));
      output.write(`${JSON.stringify({ ...report, cases }, null, 2)}\n`);
    },
  };
}

function toPlainFailure({ exchange, ...failure }: Failure): object {
  return { ...failure, exchange: exchange === null ? null : recordExchange(exchange) };
}

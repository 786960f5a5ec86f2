import type { Location } from 'sarif';
import { documentSource, findPlace } from '../../../contracts/clauses/find-place.ts';
import type { Failure } from '../../../contracts/harness/failure.ts';

/** The name under which locations refer to the folder of this package, which is another one on each machine. */
export const packageFolder = 'CHIME_CONTRACT';

/** Where in the OpenAPI document the constraint stands that a failure breaks; `lines` are those of the document. */
export function locate({ clause, exchange }: Failure, lines: readonly string[]): Location {
  const { pointer, line, column } = findPlace(clause, exchange?.response?.status);
  return {
    physicalLocation: {
      artifactLocation: { uri: documentSource, uriBaseId: packageFolder, index: 0 },
      region: { startLine: line, startColumn: column, snippet: { text: lines[line - 1] ?? '' } },
    },
    logicalLocations: [{ fullyQualifiedName: pointer, kind: 'property' }],
  };
}

import { positions } from '../../generated/batch-delete-phone-number.positions.ts';
import { documentedByStatus } from '../reading/error-vocabulary.ts';
import { places } from './places.ts';

/** The OpenAPI document as it is written by hand, from the package's folder on. */
export const documentSource = 'openapi/batch-delete-phone-number.yaml';

/** A place in `documentSource`; line and column are counted from 1. */
export interface DocumentPlace {
  readonly pointer: string;
  readonly line: number;
  readonly column: number;
}

const operation = '#/paths/~1phone-numbers/post';

/**
 * Where in the document the constraint of a clause stands, for constraints that each error answer has as its own: in the
 * one that is documented for the received status. A clause without a place there, a stranger's too, is at the operation.
 */
export function findPlace(clause: string, status?: number): DocumentPlace {
  const pointer = resolve(places[clause] ?? operation, status);
  const [line, column] = positions[pointer] ?? [];
  if (line === undefined || column === undefined)
    throw new RangeError(`the place of clause '${clause}', ${pointer}, is not in ${documentSource}`);
  return { pointer, line, column };
}

function resolve(place: string, status: number | undefined): string {
  if (!place.includes('{error}')) return place;
  const error = status === undefined ? undefined : documentedByStatus(status);
  return error === undefined ? `${operation}/responses` : place.replace('{error}', error.type);
}

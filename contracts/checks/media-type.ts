import { showField } from '../reading/header.ts';
import type { View } from '../reading/view.ts';
import { isOperationError, isSuccess, type OperationCheck } from './operation-check.ts';

function createMediaTypeCheck(
  id: string,
  title: string,
  clause: string,
  applies: (view: View) => boolean,
): OperationCheck {
  return {
    id,
    title,
    clauses: [clause],
    judge(view) {
      if (!applies(view)) return null;
      if (view.mediaType === 'application/json') return [];
      return [
        {
          clause,
          code: view.mediaType === undefined ? 'media-type-missing' : 'other-media-type',
          path: 'header content-type',
          received: showField(view.header('content-type')),
          expected: 'application/json',
        },
      ];
    },
  };
}

/** A success says that it is JSON. */
export const successMediaType = createMediaTypeCheck(
  'success-media-type',
  'a 200 is application/json',
  'success/media-type',
  isSuccess,
);

/** An error says that it is JSON. */
export const errorMediaType = createMediaTypeCheck(
  'error-media-type',
  'an error is application/json',
  'errors/media-type',
  isOperationError,
);
